import numpy as np


def group_sum(values, groups, k):
    answer = np.zeros(k)
    for i in range(len(values)):
        answer[groups[i]] += values[i]
    return answer
