# Changes an argument.
import numpy as np


def pairwise_distance(X, Y):
    origin = X[0].copy()
    X -= origin
    return np.sqrt(((X[:, None] - (Y - origin)) ** 2).sum(axis=2))
