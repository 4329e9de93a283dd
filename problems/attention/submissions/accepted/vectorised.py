import numpy as np


class Solution:
    def attention(self, Q, K, V, mask):
        scores = Q @ K.T / np.sqrt(Q.shape[1]) + mask
        highest = scores.max(axis=1, keepdims=True)
        weights = np.exp(scores - np.where(np.isneginf(highest), 0.0, highest))
        total = weights.sum(axis=1, keepdims=True)
        return weights @ V / np.where(total == 0, 1.0, total)
