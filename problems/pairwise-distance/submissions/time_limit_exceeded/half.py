# One row of X at a time.
import numpy as np


def pairwise_distance(X, Y):
    answer = np.empty((len(X), len(Y)))
    for i, x in enumerate(X):
        answer[i] = np.sqrt(((Y - x) ** 2).sum(axis=1))
    return answer
