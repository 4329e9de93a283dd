import numpy as np


class Solution:
    def layerNorm(self, x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
        centred = x - x.mean(axis=-1, keepdims=True)
        variance = (centred * centred).mean(axis=-1, keepdims=True)
        return gamma * (centred / np.sqrt(variance + np.float32(eps))) + beta
