# Divides by the number of positive examples even if there are none.
def average_precision(scores, labels):
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    area = hits = 0
    for rank, i in enumerate(order, 1):
        if labels[i]:
            hits += 1
            area += hits / rank
    return area / hits
