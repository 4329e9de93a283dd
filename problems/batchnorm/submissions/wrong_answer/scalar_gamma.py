# The first gamma for all features.
import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, momentum, eps, training):
    n = len(x)
    mean, var = running_mean, running_var
    if training:
        mean, var = x.mean(axis=0), x.var(axis=0)
        running_mean = (1 - momentum) * running_mean + momentum * mean
        if n > 1:
            running_var = (1 - momentum) * running_var + momentum * x.var(axis=0, ddof=1)
    return gamma[0] * (x - mean) / np.sqrt(var + eps) + beta, running_mean, running_var
