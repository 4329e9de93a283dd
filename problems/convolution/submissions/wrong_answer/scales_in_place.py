# Adds up in the image itself.
import numpy as np


def conv2d(image, kernel):
    out = np.einsum("ijab,ab->ij", np.lib.stride_tricks.sliding_window_view(image, kernel.shape), kernel)
    image[:out.shape[0], :out.shape[1]] = out
    return out
