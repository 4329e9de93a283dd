import numpy as np


def pairwise_distance(X, Y):
    difference = X.astype(np.float32)[:, None] - Y.astype(np.float32)
    return np.sqrt((difference**2).sum(axis=2)).astype(np.float64)
