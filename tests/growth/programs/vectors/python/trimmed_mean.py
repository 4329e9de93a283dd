import numpy as np


class Solution:
    def solve(self, x):
        ordered = np.sort(x)
        cut = len(ordered) // 10
        return float(ordered[cut:len(ordered) - cut].mean())
