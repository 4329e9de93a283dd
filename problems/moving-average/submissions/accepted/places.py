# Adds up the first values of all windows, then the second ones, and so on.
import numpy as np


def moving_average(x, w):
    windows = len(x) - w + 1
    total = np.zeros(windows)
    for start in range(w):
        total += x[start : start + windows]
    return total / w
