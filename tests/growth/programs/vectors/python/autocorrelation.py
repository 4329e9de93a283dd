import numpy as np


class Solution:
    def solve(self, x: np.ndarray) -> float:
        centred = x - x.mean()
        lags = np.correlate(centred, centred, mode="full")[len(x) - 1:]
        return float(np.abs(lags[1:]).max() / lags[0])
