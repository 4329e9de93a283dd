# Takes every example as a threshold of its own, in the order given among equal scores.
def average_precision(scores, labels):
    if not any(labels):
        return -1.0
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    area = hits = 0
    for rank, i in enumerate(order, 1):
        if labels[i]:
            hits += 1
            area += hits / rank
    return area / hits
