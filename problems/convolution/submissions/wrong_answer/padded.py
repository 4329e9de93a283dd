# The answer is as large as the image.
import numpy as np


def conv2d(image, kernel):
    kh, kw = kernel.shape
    image = np.pad(image, (((kh - 1) // 2, kh // 2), ((kw - 1) // 2, kw // 2)))
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijab,ab->ij", windows, kernel)
