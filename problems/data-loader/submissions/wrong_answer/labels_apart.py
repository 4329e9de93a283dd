"""Shuffles the rows, then the labels."""
import random


class Solution:
    def load(self, X, y, batch, epochs, shuffle, seed):
        rng = random.Random(seed)
        out = []
        for _ in range(epochs):
            order, labels = list(range(len(X))), list(y)
            if shuffle:
                rng.shuffle(order)
                rng.shuffle(labels)
            out.append([([X[i] for i in order[at:at + batch]], [labels[i] for i in range(at, min(at + batch, len(X)))]) for at in range(0, len(X), batch)])
        return out
