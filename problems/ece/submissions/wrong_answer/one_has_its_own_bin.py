# A confidence of 1.0 gets a bin beyond the last.
def ece(confidence, correct, bins):
    gap = {}
    for p, right in zip(confidence, correct):
        b = int(p * bins)
        gap[b] = gap.get(b, 0.0) + right - p
    return sum(abs(v) for v in gap.values()) / max(1, len(correct))
