# A confidence at an edge belongs to the bin below it.
import math


def ece(confidence, correct, bins):
    gap = {}
    for p, right in zip(confidence, correct):
        b = max(math.ceil(p * bins) - 1, 0)
        gap[b] = gap.get(b, 0.0) + right - p
    return sum(abs(v) for v in gap.values()) / max(1, len(correct))
