# One shifted image for each element of the kernel.
import numpy as np


def conv2d(image, kernel):
    rows, columns = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    out = np.zeros((rows, columns))
    for (a, b), weight in np.ndenumerate(kernel):
        out += weight * image[a:a + rows, b:b + columns]
    return out
