import numpy as np


def moving_average(x, w):
    out = np.lib.stride_tricks.sliding_window_view(x, w).mean(axis=1)
    return out[:-1] if len(out) > 1 else out
