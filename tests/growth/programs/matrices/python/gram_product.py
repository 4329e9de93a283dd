import numpy as np


class Solution:
    def solve(self, x: np.ndarray) -> float:
        gram = x.T @ x
        return float(gram.max())
