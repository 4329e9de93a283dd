import numpy as np


def movingAverage(x, w):
    return np.convolve(x, np.ones(w), mode="valid") / w
