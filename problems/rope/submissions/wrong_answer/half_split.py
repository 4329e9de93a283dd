# Pairs place i with place i + d/2.
import numpy as np


def rope(x, positions, base):
    d = x.shape[-1]
    frequency = base ** (-np.arange(0, d, 2) / d)
    angle = positions[:, None] * frequency
    cos, sin = np.cos(angle), np.sin(angle)
    a, b = x[..., : d // 2], x[..., d // 2 :]
    out = np.empty_like(x)
    out[..., : d // 2] = a * cos - b * sin
    out[..., d // 2 :] = a * sin + b * cos
    return out
