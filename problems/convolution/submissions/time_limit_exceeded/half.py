# One place of the answer at a time.
import numpy as np


def conv2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    answer = np.empty((h - kh + 1, w - kw + 1))
    for i in range(h - kh + 1):
        for j in range(w - kw + 1):
            answer[i, j] = (image[i : i + kh, j : j + kw] * kernel).sum()
    return answer
