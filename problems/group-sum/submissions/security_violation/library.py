import numpy as np
from scipy import ndimage


def group_sum(values, groups, k):
    return ndimage.sum_labels(values, groups, np.arange(k))
