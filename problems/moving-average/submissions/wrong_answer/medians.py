import numpy as np


def moving_average(x, w):
    return np.median(np.lib.stride_tricks.sliding_window_view(x, w), axis=1)
