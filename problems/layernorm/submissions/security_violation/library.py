import torch


class Solution:
    def layerNorm(self, x, gamma, beta, eps):
        x, gamma, beta = (torch.from_numpy(each) for each in (x, gamma, beta))
        return torch.nn.functional.layer_norm(x, gamma.shape, gamma, beta, float(eps)).numpy()
