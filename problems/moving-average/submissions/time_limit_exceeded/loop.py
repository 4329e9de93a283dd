# Every value of every window by itself.
import numpy as np


def moving_average(x, w):
    out = np.empty(len(x) - w + 1)
    for i in range(len(out)):
        total = 0.0
        for k in range(i, i + w):
            total += x[k]
        out[i] = total / w
    return out
