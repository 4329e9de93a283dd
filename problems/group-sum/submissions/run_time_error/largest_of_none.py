# The largest group of no values.
import numpy as np


def group_sum(values, groups, k):
    answer = np.zeros(max(k, groups.max() + 1))
    np.add.at(answer, groups, values)
    return answer
