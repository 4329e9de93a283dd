# Replaces each precision by the best one at the same or a higher recall.
from itertools import groupby


def average_precision(scores, labels):
    total = sum(labels)
    if total == 0:
        return -1.0
    points = []
    seen = hits = 0
    for _, group in groupby(sorted(zip(scores, labels), key=lambda pair: -pair[0]), key=lambda pair: pair[0]):
        group = [label for _, label in group]
        seen += len(group)
        hits += sum(group)
        points.append((sum(group), hits / seen))
    area = best = 0.0
    for gained, precision in reversed(points):
        best = max(best, precision)
        area += gained * best
    return area / total
