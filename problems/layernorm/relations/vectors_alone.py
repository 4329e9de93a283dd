"""A vector is normalised by itself, whatever stands beside it."""
import numpy as np


def relation(submission):
    random = np.random.default_rng(7)
    x = random.normal(2.0, 3.0, (3, 2, 8)).astype(np.float32)
    gamma, beta = random.normal(size=8).astype(np.float32), random.normal(size=8).astype(np.float32)
    changed = x.copy()
    changed[1:] *= 50
    before, after = submission.all([(x, gamma, beta, 1e-5), (changed, gamma, beta, 1e-5)])
    change = float(np.abs(before[0] - after[0]).max())
    if not change <= 1e-4:
        fail(f"the first sequence's output changes by {change:.3g} when the other sequences are multiplied by 50")
