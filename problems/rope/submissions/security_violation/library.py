import numpy as np
import torch


def rope(x, positions, base):
    d = x.shape[-1]
    angles = torch.outer(torch.from_numpy(positions).double(), base ** (-torch.arange(0, d, 2).double() / d))
    pairs = torch.view_as_complex(torch.from_numpy(x.copy()).reshape(*x.shape[:-1], d // 2, 2))
    turned = torch.view_as_real(pairs * torch.polar(torch.ones_like(angles), angles))
    return np.ascontiguousarray(turned.reshape(x.shape).numpy())
