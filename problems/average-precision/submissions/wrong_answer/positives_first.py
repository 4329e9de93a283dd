# Among equal scores the positive examples come first.
def average_precision(scores, labels):
    if not any(labels):
        return -1.0
    order = sorted(range(len(scores)), key=lambda i: (-scores[i], -labels[i]))
    area = hits = 0
    for rank, i in enumerate(order, 1):
        if labels[i]:
            hits += 1
            area += hits / rank
    return area / hits
