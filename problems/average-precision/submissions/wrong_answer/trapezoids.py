# Joins the points by trapezoids, from precision 1 at recall 0.
from itertools import groupby


def average_precision(scores, labels):
    total = sum(labels)
    if total == 0:
        return -1.0
    ranked = sorted(zip(scores, labels), key=lambda pair: -pair[0])
    area = 0.0
    seen = hits = 0
    before = 1.0
    for _, group in groupby(ranked, key=lambda pair: pair[0]):
        group = [label for _, label in group]
        seen += len(group)
        hits += sum(group)
        area += sum(group) / total * (hits / seen + before) / 2
        before = hits / seen
    return area
