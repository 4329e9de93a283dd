import numpy as np


def layer_norm(x, gamma, beta, eps):
    """Vector by vector, in double precision."""
    rows = x.reshape(-1, x.shape[-1])
    out = np.empty(rows.shape, np.float32)
    for i, row in enumerate(rows.astype(np.float64)):
        deviation = row - row.sum() / len(row)
        out[i] = gamma * deviation / np.sqrt(np.dot(deviation, deviation) / len(row) + eps) + beta
    return out.reshape(x.shape)
