# Looks at all predictions for every bin.
def ece(confidence, correct, bins):
    error = 0.0
    for b in range(bins):
        inside = [i for i, p in enumerate(confidence) if min(int(p * bins), bins - 1) == b]
        error += abs(sum(correct[i] - confidence[i] for i in inside))
    return error / max(1, len(correct))
