# One window at a time.
import numpy as np


def moving_average(x, w):
    answer = np.empty(len(x) - w + 1)
    for i in range(len(answer)):
        answer[i] = x[i : i + w].sum()
    return answer / w
