# Divides by the number of pairs even when there are none.
from bisect import bisect_left, bisect_right


def auc(scores, labels):
    negative = sorted(s for s, label in zip(scores, labels) if label == 0)
    positive = [s for s, label in zip(scores, labels) if label == 1]
    twice = sum(bisect_left(negative, s) + bisect_right(negative, s) for s in positive)
    return twice / (2 * len(negative) * len(positive))
