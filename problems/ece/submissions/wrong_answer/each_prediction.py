# Sums the gaps of the single predictions, without bins.
def ece(confidence, correct, bins):
    gap = {}
    for p, right in zip(confidence, correct):
        b = min(int(p * bins), bins - 1)
        gap[b] = gap.get(b, 0.0) + abs(right - p)
    return sum(abs(v) for v in gap.values()) / max(1, len(correct))
