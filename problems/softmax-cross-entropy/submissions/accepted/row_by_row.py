import math

import numpy as np


def softmax_cross_entropy(logits, labels):
    n, c = logits.shape
    loss = 0.0
    gradient = np.zeros((n, c))
    for i, (row, label) in enumerate(zip(logits.tolist(), labels.tolist())):
        highest = max(row)
        powers = [math.exp(z - highest) for z in row]
        total = math.fsum(powers)
        loss += math.log(total) + highest - row[label]
        for j, power in enumerate(powers):
            gradient[i, j] = (power / total - (j == label)) / n
    return loss / n, gradient
