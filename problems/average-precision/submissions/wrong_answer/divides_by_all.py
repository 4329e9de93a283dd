# Divides by the number of examples instead of the positive ones.
from itertools import groupby


def average_precision(scores, labels):
    total = sum(labels)
    if total == 0:
        return -1.0
    ranked = sorted(zip(scores, labels), key=lambda pair: -pair[0])
    area = 0.0
    seen = hits = 0
    for _, group in groupby(ranked, key=lambda pair: pair[0]):
        group = [label for _, label in group]
        seen += len(group)
        hits += sum(group)
        area += sum(group) / len(scores) * (hits / seen)
    return area
