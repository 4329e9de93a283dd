import numpy as np


def moving_average(x, w):
    shifted = np.append(x[1:], 0.0)
    return np.lib.stride_tricks.sliding_window_view(shifted, w).mean(axis=1)
