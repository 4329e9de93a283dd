"""At inference an example's answer does not depend on the batch it comes in."""
import numpy as np


def relation(submission):
    random = np.random.default_rng(11)
    n, c = 5, 3
    x = random.normal(1.0, 2.0, (n, c))
    gamma, beta, mean = (random.normal(size=c) for _ in range(3))
    rest = (gamma, beta, mean, random.uniform(0.5, 2.0, c), 0.1, 1e-5, False)
    (together, *_), *alone = submission.all([(x, *rest)] + [(x[i:i + 1], *rest) for i in range(n)])
    for i, (answer, *_) in enumerate(alone):
        change = np.abs(together[i] - answer[0]).max()
        if not change <= 1e-9:
            fail(f"with training=False example {i} of {n} differs by {change:.3g} from its answer when it is alone")
