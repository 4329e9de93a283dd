# Sequence by sequence, head by head, token by token.
import numpy as np


class Solution:
    def multiHead(self, x: np.ndarray, w_qkv: np.ndarray, b_qkv: np.ndarray, w_out: np.ndarray, b_out: np.ndarray, heads: int,
                  causal: bool) -> np.ndarray:
        b, t, c = x.shape
        e = c // heads
        out = np.empty_like(x)
        for s in range(b):
            qkv = x[s] @ w_qkv + b_qkv
            result = np.empty((t, c))
            for m in range(heads):
                q, k, v = (qkv[:, which * c + m * e : which * c + (m + 1) * e] for which in range(3))
                for i in range(t):
                    seen = i + 1 if causal else t
                    scores = k[:seen] @ q[i] / e**0.5
                    weights = np.exp(scores - scores.max())
                    result[i, m * e : (m + 1) * e] = weights @ v[:seen] / weights.sum()
            out[s] = result @ w_out + b_out
        return out
