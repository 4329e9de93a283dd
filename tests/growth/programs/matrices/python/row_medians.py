import numpy as np


def solve(x):
    ordered = np.sort(x, axis=1)
    n = x.shape[1]
    return float(((ordered[:, (n - 1) // 2] + ordered[:, n // 2]) / 2).max())
