# Feature by feature; the probability through tanh, which can't overflow.
from math import exp, fsum, log, tanh


def logistic_step(X, y, w, b, lr, l2):
    n = len(X)
    z = [fsum(a * v for a, v in zip(w, x)) + b for x in X]
    error = [0.5 * (1 + tanh(v / 2)) - label for v, label in zip(z, y)]

    def softplus(v):
        return v + log(1 + exp(-v)) if v > 0 else log(1 + exp(v))

    loss = fsum(softplus(-v if label else v) for v, label in zip(z, y)) / n
    loss += 0.5 * l2 * fsum(a * a for a in w)
    step = [fsum(e * v for e, v in zip(error, column)) / n + l2 * a for column, a in zip(zip(*X), w)]
    return [a - lr * g for a, g in zip(w, step)], b - lr * fsum(error) / n, loss
