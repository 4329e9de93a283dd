"""Shuffles before the first epoch only."""
import random


class Solution:
    def load(self, X, y, batch, epochs, shuffle, seed):
        rng = random.Random(seed)
        out = []
        order = list(range(len(X)))
        if shuffle:
            rng.shuffle(order)
        for _ in range(epochs):
            out.append([([X[i] for i in order[at:at + batch]], [y[i] for i in order[at:at + batch]]) for at in range(0, len(X), batch)])
        return out
