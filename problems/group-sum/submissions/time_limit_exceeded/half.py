# One group at a time.
import numpy as np


def group_sum(values, groups, k):
    answer = np.empty(k)
    for j in range(k):
        answer[j] = values[groups == j].sum()
    return answer
