import numpy as np


def group_sum(values, groups, k):
    return np.bincount(groups, weights=values, minlength=k)
