# The same in Einstein's notation, with an additive mask.
import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, heads, causal):
    b, t, c = x.shape
    e = c // heads
    qkv = (np.einsum("btc,cd->btd", x, w_qkv) + b_qkv).reshape(b, t, 3, heads, e)
    scores = np.einsum("bihe,bjhe->bhij", qkv[:, :, 0], qkv[:, :, 1]) * e**-0.5
    if causal:
        scores = scores + np.triu(np.full((t, t), -np.inf), 1)
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    return np.einsum("bhij,bjhe,hed->bid", weights, qkv[:, :, 2], w_out.reshape(heads, e, c)) + b_out
