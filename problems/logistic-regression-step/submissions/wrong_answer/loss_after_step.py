# Reports the loss at the new weights.
import math


def logisticStep(X, y, w, b, lr, l2):
    n = len(X)

    def margins(w, b):
        return [sum(a * v for a, v in zip(w, x)) + b for x in X]

    error = [0.5 * (1 + math.tanh(z / 2)) - label for z, label in zip(margins(w, b), y)]
    w = [a - lr * (sum(e * v for e, v in zip(error, column)) / n + l2 * a) for column, a in zip(zip(*X), w)]
    b -= lr * sum(error) / n
    loss = sum(max(z, 0) - label * z + math.log1p(math.exp(-abs(z))) for z, label in zip(margins(w, b), y)) / n
    return w, b, loss + l2 / 2 * sum(a * a for a in w)
