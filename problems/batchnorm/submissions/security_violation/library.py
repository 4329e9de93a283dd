import torch
from torch.nn import functional


def batch_norm(x, gamma, beta, running_mean, running_var, momentum, eps, training):
    mean, var = torch.from_numpy(running_mean.copy()), torch.from_numpy(running_var.copy())
    y = functional.batch_norm(torch.from_numpy(x), mean, var, torch.from_numpy(gamma), torch.from_numpy(beta), training,
                              momentum, eps)
    return y.numpy(), mean.numpy(), var.numpy()
