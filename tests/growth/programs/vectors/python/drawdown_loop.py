import numpy as np


def solve(x):
    level = peak = worst = 0.0
    for change in x:
        level += change
        peak = max(peak, level)
        worst = max(worst, peak - level)
    return float(worst)
