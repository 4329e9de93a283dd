import numpy as np


class Solution:
    def conv2d(self, image: np.ndarray, kernel: np.ndarray) -> np.ndarray:
        windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
        return np.einsum("ijab,ab->ij", windows, kernel)
