# Adds up one coordinate after the other, for all pairs at once.
import numpy as np


class Solution:
    def pairwiseDistance(self, X: np.ndarray, Y: np.ndarray) -> np.ndarray:
        total = np.zeros((len(X), len(Y)))
        for x, y in zip(X.T, Y.T):
            total += np.subtract.outer(x, y) ** 2
        return np.sqrt(total)
