# Computes every z again for each feature of the gradient.
import math


class Solution:
    def logisticStep(self, X, y, w, b, lr, l2):
        n = len(X)

        def margin(x):
            return sum(a * v for a, v in zip(w, x)) + b

        def error(i):
            return 0.5 * (1 + math.tanh(margin(X[i]) / 2)) - y[i]

        step = [sum(error(i) * X[i][f] for i in range(n)) / n + l2 * w[f] for f in range(len(w))]
        step_b = sum(error(i) for i in range(n)) / n
        loss = sum(max(z, 0) - label * z + math.log1p(math.exp(-abs(z))) for z, label in zip(map(margin, X), y)) / n
        return [a - lr * g for a, g in zip(w, step)], b - lr * step_b, loss + l2 / 2 * sum(a * a for a in w)
