# A loop over all windows in disguise.
import numpy as np


def moving_average(x, w):
    windows = np.lib.stride_tricks.sliding_window_view(x, w)
    return np.apply_along_axis(np.mean, 1, windows)
