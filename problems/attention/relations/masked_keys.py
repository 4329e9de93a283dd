"""What a query may not look at has no part in its output."""
import numpy as np


def relation(submission):
    random = np.random.default_rng(6)
    T = 6
    Q, K, V = random.normal(size=(T, 3)), random.normal(size=(T, 3)), random.normal(size=(T, 2))
    causal = np.where(np.tril(np.ones((T, T))) == 1, 0.0, -np.inf)
    for t in (1, 3, 5):
        later_K, later_V = K.copy(), V.copy()
        later_K[t:], later_V[t:] = 30 * random.normal(size=(T - t, 3)), 100.0
        before, after = submission.all([(Q, K, V, causal), (Q, later_K, later_V, causal)])
        change = np.abs(before[:t] - after[:t]).max()
        if not change <= 1e-9:
            fail(f"with a causal mask the outputs before position {t} change by {change:.3g} when keys and values from {t} on change")
