# Lists are faster to loop over than arrays, but it is a loop.
import numpy as np


def group_sum(values, groups, k):
    answer = [0.0] * k
    for value, group in zip(values.tolist(), groups.tolist()):
        answer[group] += value
    return np.array(answer)
