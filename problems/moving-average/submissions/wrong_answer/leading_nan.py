# As pandas has it: the first windows are not whole.
import numpy as np


def moving_average(x, w):
    sums = np.concatenate(([0.0], np.cumsum(x)))
    return np.concatenate((np.full(w - 1, np.nan), (sums[w:] - sums[:-w]) / w))
