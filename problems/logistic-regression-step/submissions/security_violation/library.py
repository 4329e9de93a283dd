import numpy as np
from scipy.special import expit


class Solution:
    def logisticStep(self, X, y, w, b, lr, l2):
        X, y, w = np.array(X), np.array(y), np.array(w)
        z = X @ w + b
        error = expit(z) - y
        loss = float(np.mean(np.logaddexp(0, z) - y * z) + l2 / 2 * w @ w)
        return (w - lr * (X.T @ error / len(y) + l2 * w)).tolist(), b - lr * float(error.mean()), loss
