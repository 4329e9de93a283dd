# A pair is a complex number, and a rotation a product.
import numpy as np


class Solution:
    def rope(self, x: np.ndarray, positions: np.ndarray, base: float) -> np.ndarray:
        d = x.shape[-1]
        turn = np.exp(1j * np.outer(positions, base ** (-np.arange(d // 2) * 2.0 / d)))
        rotated = np.ascontiguousarray(x).view(np.complex128) * turn
        return rotated.view(np.float64)
