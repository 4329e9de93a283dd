import numpy as np


def moving_average(x, w):
    windows = np.lib.stride_tricks.sliding_window_view(x.astype(np.float32), w)
    return windows.mean(axis=1).astype(np.float64)
