# The kernel's middle moves over the image, and around its edges.
import numpy as np


def conv2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    moved = np.roll(image, (kh // 2, kw // 2), axis=(0, 1))
    product = np.fft.rfft2(moved) * np.conj(np.fft.rfft2(kernel, image.shape))
    return np.fft.irfft2(product, image.shape)[: h - kh + 1, : w - kw + 1]
