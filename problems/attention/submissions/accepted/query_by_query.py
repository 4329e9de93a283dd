import math

import numpy as np


def scaled_dot_product_attention(Q, K, V, mask):
    out = np.zeros((len(Q), V.shape[1]))
    for i, query in enumerate(Q):
        allowed = np.flatnonzero(mask[i] > -math.inf)
        if len(allowed) == 0:
            continue
        scores = K[allowed] @ query / math.sqrt(len(query)) + mask[i, allowed]
        weights = np.exp(scores - scores.max())
        out[i] = (weights / weights.sum()) @ V[allowed]
    return out
