"""Sorts by a coin for each row: those that show the same stay in their order."""
import random


class Solution:
    def load(self, X, y, batch, epochs, shuffle, seed):
        rng = random.Random(seed)
        out = []
        for _ in range(epochs):
            order = list(range(len(X)))
            if shuffle:
                order.sort(key=lambda _: rng.random() < 0.5)
            out.append([([X[i] for i in order[at:at + batch]], [y[i] for i in order[at:at + batch]]) for at in range(0, len(X), batch)])
        return out
