import numpy as np


class Solution:
    def movingAverage(self, x: np.ndarray, w: int) -> np.ndarray:
        sums = np.concatenate(([0.0], np.cumsum(x)))
        return (sums[w:] - sums[:-w]) / w
