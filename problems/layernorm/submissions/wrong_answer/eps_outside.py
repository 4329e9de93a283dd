import numpy as np


def layerNorm(x, gamma, beta, eps):
    return gamma * (x - x.mean(-1, keepdims=True)) / (x.std(-1, keepdims=True) + np.float32(eps)) + beta
