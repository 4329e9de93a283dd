# A loop over all values in disguise.
import numpy as np


def group_sum(values, groups, k):
    answer = [0.0] * k

    def add(value, group):
        answer[group] += value

    np.vectorize(add, otypes=[object])(values, groups)
    return np.array(answer)
