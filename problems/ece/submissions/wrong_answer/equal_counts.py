# Bins with the same number of predictions instead of the same width.
def ece(confidence, correct, bins):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    gap = {}
    for rank, i in enumerate(order):
        b = rank * bins // len(order)
        gap[b] = gap.get(b, 0.0) + correct[i] - confidence[i]
    return sum(abs(v) for v in gap.values()) / max(1, len(correct))
