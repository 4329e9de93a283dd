import numpy as np


def pairwise_distance(X, Y):
    return np.abs(X[:, None] - Y).max(axis=2)
