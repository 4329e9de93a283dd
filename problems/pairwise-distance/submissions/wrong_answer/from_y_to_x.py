import numpy as np


def pairwise_distance(X, Y):
    return np.sqrt(((Y[:, None] - X) ** 2).sum(axis=2))
