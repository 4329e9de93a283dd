# The bins are open below, so that a confidence of 0 falls in none.
def ece(confidence, correct, bins):
    gap = {}
    for p, right in zip(confidence, correct):
        if p == 0:
            continue
        b = min(int(p * bins), bins - 1)
        gap[b] = gap.get(b, 0.0) + right - p
    return sum(abs(v) for v in gap.values()) / max(1, len(correct))
