"""Begins at a random row and goes on from there."""
import random


class Solution:
    def load(self, X, y, batch, epochs, shuffle, seed):
        rng = random.Random(seed)
        out = []
        for _ in range(epochs):
            order = list(range(len(X)))
            if shuffle:
                start = rng.randrange(len(X))
                order = order[start:] + order[:start]
            out.append([([X[i] for i in order[at:at + batch]], [y[i] for i in order[at:at + batch]]) for at in range(0, len(X), batch)])
        return out
