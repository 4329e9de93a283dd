import numpy as np


def layerNorm(x, gamma, beta, eps):
    deviation = x - x.mean(-1, keepdims=True)
    return gamma * deviation / np.sqrt(x.var(-1, keepdims=True) + np.float32(eps)) + beta[0]
