import numpy as np


def scale(X, test):
    rows = np.concatenate([X, test])
    mean, deviation = rows.mean(axis=0), rows.std(axis=0)
    deviation[deviation == 0] = 1.0
    return (X - mean) / deviation, (test - mean) / deviation


def probabilities(X, w, b):
    return 1 / (1 + np.exp(-(X @ w + b)))


class Gradient:
    def __init__(self, d):
        self.w = np.zeros(d)
        self.b = 0.0

    def add(self, X, y, w, b):
        error = probabilities(X, w, b) - y
        self.w += X.T @ error / len(y)
        self.b += error.mean()


def train(X, y, test, order, epochs, batch, rate):
    X, test = scale(X, test)
    X = X[order]
    n, d = X.shape
    w, b = np.zeros(d), 0.0
    gradient = Gradient(d)
    for epoch in range(epochs):
        for start in range(0, n - n % batch, batch):
            stop = start + batch
            gradient.add(X[start:stop], y[start:stop], w, b)
            w = w - rate * gradient.w
            b = b - rate * gradient.b
    return w, np.array(b), probabilities(test, w, b)
