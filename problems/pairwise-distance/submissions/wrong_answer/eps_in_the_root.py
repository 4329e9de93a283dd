import numpy as np


def pairwise_distance(X, Y):
    return np.sqrt(((X[:, None] - Y) ** 2).sum(axis=2) + 1e-12)
