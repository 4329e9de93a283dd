from bisect import bisect_left, bisect_right


def roc_auc(scores, labels):
    negative = sorted(s for s, label in zip(scores, labels) if not label)
    positive = [s for s, label in zip(scores, labels) if label]
    if not negative or not positive:
        return -1.0
    twice = 0
    for s in positive:
        twice += bisect_left(negative, s) + bisect_right(negative, s)
    return twice / (2 * len(negative) * len(positive))
