# Interleaves the heads' results.
import numpy as np


def multi_head(x, w_qkv, b_qkv, w_out, b_out, heads, causal):
    b, t, c = x.shape
    e = c // heads
    q, k, v = np.split(x @ w_qkv + b_qkv, 3, axis=-1)
    q, k, v = (a.reshape(b, t, heads, e).transpose(0, 2, 1, 3) for a in (q, k, v))
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(e)
    if causal:
        scores = np.where(np.tril(np.ones((t, t), bool)), scores, -np.inf)
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = scores / scores.sum(axis=-1, keepdims=True)
    result = (weights @ v).transpose(0, 2, 3, 1).reshape(b, t, c)
    return result @ w_out + b_out
