import numpy as np


def pairwise_distance(X, Y):
    return ((X[:, None] - Y) ** 2).sum(axis=2)
