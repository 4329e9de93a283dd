import numpy as np


def layerNorm(x, gamma, beta, eps):
    mean = x.mean(-1, keepdims=True)
    variance = np.maximum((x * x).mean(-1, keepdims=True) - mean * mean, 0)
    return gamma * (x - mean) / np.sqrt(variance + np.float32(eps)) + beta
