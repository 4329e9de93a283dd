import numpy as np


def moving_average(x, w):
    answer = np.zeros(len(x) - w + 1)
    for i in range(len(answer)):
        total = 0.0
        for j in range(w):
            total += x[i + j]
        answer[i] = total / w
    return answer
