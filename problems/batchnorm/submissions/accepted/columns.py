import numpy as np


class Solution:
    """Feature by feature."""

    def batchNorm(self, x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, running_mean: np.ndarray, running_var: np.ndarray,
                  momentum: float, eps: float, training: bool) -> tuple:
        y, means, variances = np.empty_like(x), running_mean.copy(), running_var.copy()
        n, c = x.shape
        for f in range(c):
            centre, spread = means[f], variances[f]
            if training:
                centre = x[:, f].sum() / n
                squares = np.dot(x[:, f] - centre, x[:, f] - centre)
                spread = squares / n
                means[f] += momentum * (centre - means[f])
                if n > 1:
                    variances[f] += momentum * (squares / (n - 1) - variances[f])
            y[:, f] = (x[:, f] - centre) * (gamma[f] / np.sqrt(spread + eps)) + beta[f]
        return y, means, variances
