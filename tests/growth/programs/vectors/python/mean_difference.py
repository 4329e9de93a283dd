import numpy as np


def solve(x):
    """Gini's mean difference."""
    return float(np.abs(x[:, None] - x[None, :]).mean())
