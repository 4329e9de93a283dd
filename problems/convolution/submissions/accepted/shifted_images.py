# Adds up the image, shifted by each place of the kernel.
import numpy as np


def conv2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    answer = np.zeros((h - kh + 1, w - kw + 1))
    for (a, b), weight in np.ndenumerate(kernel):
        answer += weight * image[a : a + len(answer), b : b + answer.shape[1]]
    return answer
