# The first windows are those that begin before the array.
import numpy as np


def moving_average(x, w):
    padded = np.concatenate([np.zeros(w - 1), x])[: len(x)]
    sizes = np.minimum(np.arange(1, len(x) - w + 2), w)
    return np.convolve(padded, np.ones(w), mode="valid") / sizes
