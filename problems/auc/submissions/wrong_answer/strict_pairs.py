# Tied pairs count nothing.
from bisect import bisect_left


def roc_auc(scores, labels):
    negative = sorted(s for s, label in zip(scores, labels) if not label)
    positive = [s for s, label in zip(scores, labels) if label]
    if not negative or not positive:
        return -1.0
    twice = 0
    for s in positive:
        twice += 2 * bisect_left(negative, s)
    return twice / (2 * len(negative) * len(positive))
