from sklearn.metrics import average_precision_score


def average_precision(scores, labels):
    return float(average_precision_score(labels, scores))
