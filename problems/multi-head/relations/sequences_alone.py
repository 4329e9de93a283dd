"""A sequence's answer is the same alone and in a batch."""
import numpy as np


def relation(submission):
    random = np.random.default_rng(9)
    b, t, c = 3, 3, 6
    x = random.normal(size=(b, t, c))
    weights = [random.normal(size=shape) for shape in ((c, 3 * c), (3 * c,), (c, c), (c,))]
    together, *alone = submission.all([(x, *weights, 3, False)] + [(x[i:i + 1], *weights, 3, False) for i in range(b)])
    for i in range(b):
        change = np.abs(together[i] - alone[i][0]).max()
        if not change <= 1e-9:
            fail(f"sequence {i} of a batch of {b} differs by {change:.3g} from its answer when it is alone")
