import numpy as np
import torch
from torch.nn import functional


class Solution:
    def attention(self, Q, K, V, mask):
        q, k, v, m = (torch.from_numpy(x) for x in (Q, K, V, mask))
        return np.nan_to_num(functional.scaled_dot_product_attention(q, k, v, attn_mask=m).numpy())
