import numpy as np


class Solution:
    def train(self, X, y, test, order, epochs, batch, rate):
        mean, deviation = X.mean(axis=0), X.std(axis=0)
        deviation = np.where(deviation == 0, 1.0, deviation)
        rows = np.hstack([(X - mean) / deviation, np.ones((len(X), 1))])[order]
        labels = y[order]
        parameters = np.zeros(X.shape[1] + 1)
        for _ in range(epochs):
            for part in np.split(np.arange(len(X)), range(batch, len(X), batch)):
                error = 1 / (1 + np.exp(-rows[part] @ parameters)) - labels[part]
                parameters -= rate * (error[:, None] * rows[part]).mean(axis=0)
        shown = np.hstack([(test - mean) / deviation, np.ones((len(test), 1))])
        return parameters[:-1].copy(), np.array(parameters[-1]), 1 / (1 + np.exp(-shown @ parameters))
