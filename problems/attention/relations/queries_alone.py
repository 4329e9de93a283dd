"""A query's output does not depend on the other queries."""
import numpy as np


def relation(submission):
    random = np.random.default_rng(5)
    Q, K, V = random.normal(size=(4, 3)), random.normal(size=(5, 3)), random.normal(size=(5, 2))
    mask = np.where(random.random((4, 5)) < 0.3, -np.inf, 0.0)
    together, *alone = submission.all([(Q, K, V, mask)] + [(Q[i:i + 1], K, V, mask[i:i + 1]) for i in range(4)])
    for i, one in enumerate(alone):
        if together.shape != (4, 2) or one.shape != (1, 2) or not np.abs(together[i] - one[0]).max() <= 1e-9:
            fail(f"query {i} alone gets {one.tolist()}, and together with three other queries {together[i:i + 1].tolist()}")
