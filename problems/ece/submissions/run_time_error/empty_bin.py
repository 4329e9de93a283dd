# Divides by the number of predictions in a bin even if there are none.
def ece(confidence, correct, bins):
    total, right, count = [0.0] * bins, [0] * bins, [0] * bins
    for p, c in zip(confidence, correct):
        b = min(int(p * bins), bins - 1)
        total[b] += p
        right[b] += c
        count[b] += 1
    return sum(k / len(correct) * abs(r / k - t / k) for t, r, k in zip(total, right, count))
