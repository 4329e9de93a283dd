# Has no bin for a confidence of 1.0.
def ece(confidence, correct, bins):
    gap = [0.0] * bins
    for p, c in zip(confidence, correct):
        gap[int(p * bins)] += c - p
    return sum(abs(v) for v in gap) / max(1, len(correct))
