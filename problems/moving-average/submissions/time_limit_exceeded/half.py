# One window at a time.
import numpy as np


def moving_average(x, w):
    out = np.empty(len(x) - w + 1)
    for i in range(len(out)):
        out[i] = x[i:i + w].sum() / w
    return out
