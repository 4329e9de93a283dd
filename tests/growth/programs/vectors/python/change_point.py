import numpy as np


def solve(x):
    n = len(x)
    step = int(n**0.5)
    return max(abs(float(x[:cut].mean() - x[cut:].mean())) for cut in range(step, n, step))
