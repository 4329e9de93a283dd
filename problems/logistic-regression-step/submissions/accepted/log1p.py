import math


class Solution:
    def logisticStep(self, X, y, w, b, lr, l2):
        n, d = len(X), len(w)
        gradient, gradient_b, loss = [0.0] * d, 0.0, 0.0
        for x, label in zip(X, y):
            z = b
            for a, v in zip(w, x):
                z += a * v
            small = math.exp(-abs(z))
            loss += max(z, 0.0) - label * z + math.log1p(small)
            p = (1.0 if z >= 0 else small) / (1.0 + small)
            error = p - label
            gradient_b += error
            for f in range(d):
                gradient[f] += error * x[f]
        loss = loss / n + l2 / 2 * sum(a * a for a in w)
        return [a - lr * (g / n + l2 * a) for a, g in zip(w, gradient)], b - lr * gradient_b / n, loss
