import numpy as np


def layerNorm(x, gamma, beta, eps):
    x = x.astype(np.float64)
    deviation = x - x.mean(-1, keepdims=True)
    return gamma * deviation / np.sqrt(x.var(-1, keepdims=True) + eps) + beta
