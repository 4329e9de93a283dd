# A huge number hides the small ones, and takes them along when it leaves.
import numpy as np


def moving_average(x, w):
    total = float(x[:w].sum())
    answer = [total]
    for new, old in zip(x[w:].tolist(), x.tolist()):
        total += new - old
        answer.append(total)
    return np.array(answer) / w
