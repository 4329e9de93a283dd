import numpy as np


def pairwise_distance(X, Y):
    difference = X[:, None, :] - Y[None, :, :]
    return np.sqrt(np.einsum("ijk,ijk->ij", difference, difference))
