# As many means as values: windows hang over both ends.
import numpy as np


def moving_average(x, w):
    return np.convolve(x, np.ones(w), mode="full")[(w - 1) // 2:][:len(x)] / w
