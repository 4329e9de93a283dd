# Sorts by group, then adds up each run. Small integers are sorted by their digits, in linear time.
import numpy as np


class Solution:
    def groupSum(self, values: np.ndarray, groups: np.ndarray, k: int) -> np.ndarray:
        small = groups.astype(np.uint16)
        order = np.argsort(small, kind="stable")
        bounds = np.searchsorted(small[order], np.arange(k + 1))
        sums = np.add.reduceat(np.append(values[order], 0.0), bounds[:-1])
        return np.where(bounds[:-1] < bounds[1:], sums, 0.0)
