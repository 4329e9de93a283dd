import numpy as np


def group_sum(values, groups, k):
    return np.bincount(groups, weights=np.abs(values), minlength=k)
