# Counts positions from 1.
import numpy as np


def rope(x, positions, base):
    d = x.shape[-1]
    frequency = base ** (-np.arange(0, d, 2) / d)
    angle = (positions[:, None] + 1) * frequency
    cos, sin = np.cos(angle), np.sin(angle)
    a, b = x[..., 0::2], x[..., 1::2]
    out = np.empty_like(x)
    out[..., 0::2] = a * cos - b * sin
    out[..., 1::2] = a * sin + b * cos
    return out
