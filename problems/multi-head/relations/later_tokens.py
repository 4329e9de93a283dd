"""With `causal`, what comes later has no part in a token's answer."""
import numpy as np


def relation(submission):
    random = np.random.default_rng(8)
    b, t, c = 2, 6, 4
    x = random.normal(size=(b, t, c))
    weights = [random.normal(size=shape) for shape in ((c, 3 * c), (3 * c,), (c, c), (c,))]
    for first in (1, 3, 5):
        changed = x.copy()
        changed[:, first:] = 5 * random.normal(size=(b, t - first, c))
        before, after = submission.all([(x, *weights, 2, True), (changed, *weights, 2, True)])
        change = np.abs(before[:, :first] - after[:, :first]).max()
        if not change <= 1e-9:
            fail(f"with causal=True the answers before token {first} change by {change:.3g} when the tokens from {first} on change")
