import numpy as np


def layerNorm(x, gamma, beta, eps):
    c = x.shape[-1]
    deviation = x - x.mean(-1, keepdims=True)
    variance = (deviation**2).sum(-1, keepdims=True) / np.float32(max(c - 1, 1))
    return gamma * deviation / np.sqrt(variance + np.float32(eps)) + beta
