# A huge number hides all that comes after it.
import numpy as np


def moving_average(x, w):
    sums = np.concatenate([[0.0], np.cumsum(x)])
    return (sums[w:] - sums[:-w]) / w
