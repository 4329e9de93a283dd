import numpy as np


def layerNorm(x, gamma, beta, eps):
    x -= x.mean(-1, keepdims=True)
    x /= np.sqrt((x * x).mean(-1, keepdims=True) + np.float32(eps))
    x *= gamma
    x += beta
    return x
