import numpy as np


def pairwise_distance(X, Y):
    return np.linalg.norm(X[:, None] - Y, axis=2)
