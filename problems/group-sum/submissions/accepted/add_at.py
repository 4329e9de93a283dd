import numpy as np


def group_sum(values, groups, k):
    answer = np.zeros(k)
    np.add.at(answer, groups, values)
    return answer
