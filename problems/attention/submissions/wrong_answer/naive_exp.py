import numpy as np


def attention(Q, K, V, mask):
    with np.errstate(all="ignore"):
        weights = np.exp(Q @ K.T / np.sqrt(Q.shape[1]) + mask)
        total = weights.sum(axis=1, keepdims=True)
        return np.where(total > 0, weights @ V / total, 0.0)
