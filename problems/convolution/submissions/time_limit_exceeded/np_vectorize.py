# A loop over all places in disguise.
import numpy as np


def conv2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape

    def place(i, j):
        return np.vdot(image[i : i + kh, j : j + kw], kernel)

    return np.vectorize(place, otypes=[float])(*np.indices((h - kh + 1, w - kw + 1)))
