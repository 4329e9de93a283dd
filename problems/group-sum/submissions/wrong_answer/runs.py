# Takes it that a group's values stand together.
import numpy as np


def group_sum(values, groups, k):
    answer = np.zeros(k)
    if len(values):
        starts = np.flatnonzero(np.diff(groups, prepend=-1))
        answer[groups[starts]] = np.add.reduceat(values, starts)
    return answer
