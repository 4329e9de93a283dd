# A loop over all windows in disguise.
import numpy as np


def conv2d(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.vectorize(lambda window: (window * kernel).sum(), signature="(a,b)->()")(windows)
