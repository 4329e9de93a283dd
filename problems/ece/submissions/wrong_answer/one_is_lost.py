# A confidence of 1.0 falls in no bin.
def ece(confidence, correct, bins):
    gap = {}
    for p, right in zip(confidence, correct):
        b = int(p * bins)
        if b == bins:
            continue
        gap[b] = gap.get(b, 0.0) + right - p
    return sum(abs(v) for v in gap.values()) / max(1, len(correct))
