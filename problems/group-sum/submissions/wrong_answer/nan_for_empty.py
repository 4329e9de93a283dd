import numpy as np


def group_sum(values, groups, k):
    counts = np.bincount(groups, minlength=k)
    return np.where(counts > 0, np.bincount(groups, weights=values, minlength=k), np.nan)
