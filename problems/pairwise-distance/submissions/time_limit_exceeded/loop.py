import math

import numpy as np


def pairwise_distance(X, Y):
    answer = np.zeros((len(X), len(Y)))
    for i in range(X.shape[0]):
        for j in range(Y.shape[0]):
            total = 0.0
            for k in range(X.shape[1]):
                total += (X[i, k] - Y[j, k]) ** 2
            answer[i, j] = math.sqrt(total)
    return answer
