import numpy as np
from scipy import ndimage


def moving_average(x, w):
    return ndimage.uniform_filter1d(x, w, origin=-(w // 2))[: len(x) - w + 1]
