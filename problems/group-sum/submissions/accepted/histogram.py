import numpy as np


def group_sum(values, groups, k):
    return np.histogram(groups, bins=k, range=(0, k), weights=values)[0]
