import numpy as np


def group_sum(values, groups, k):
    counts = np.bincount(groups, minlength=k)
    return np.bincount(groups, weights=values, minlength=k) / np.maximum(counts, 1)
