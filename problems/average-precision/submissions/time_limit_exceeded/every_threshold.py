# Looks at all examples for every threshold.
def average_precision(scores, labels):
    total = sum(labels)
    if total == 0:
        return -1.0
    area = before = 0.0
    for s in sorted(set(scores), reverse=True):
        retrieved = [label for score, label in zip(scores, labels) if score >= s]
        recall = sum(retrieved) / total
        area += (recall - before) * sum(retrieved) / len(retrieved)
        before = recall
    return area
