# exp(-z) overflows for z = -1000, and ln(1 - p) is undefined once p has rounded to 1.
import math


class Solution:
    def logisticStep(self, X, y, w, b, lr, l2):
        n = len(X)
        p = [1 / (1 + math.exp(-(sum(a * v for a, v in zip(w, x)) + b))) for x in X]
        loss = sum(-math.log(q) if label else -math.log(1 - q) for q, label in zip(p, y)) / n
        loss += l2 / 2 * sum(a * a for a in w)
        error = [q - label for q, label in zip(p, y)]
        step = [sum(e * x[f] for e, x in zip(error, X)) / n + l2 * a for f, a in enumerate(w)]
        return [a - lr * g for a, g in zip(w, step)], b - lr * sum(error) / n, loss
