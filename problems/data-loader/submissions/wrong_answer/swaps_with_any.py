"""Swaps each row with any: n**n ways do not share out evenly among n! orders."""
import random


class Solution:
    def load(self, X, y, batch, epochs, shuffle, seed):
        rng = random.Random(seed)
        out = []
        for _ in range(epochs):
            order = list(range(len(X)))
            if shuffle:
                for i in range(len(X)):
                    j = rng.randrange(len(X))
                    order[i], order[j] = order[j], order[i]
            out.append([([X[i] for i in order[at:at + batch]], [y[i] for i in order[at:at + batch]]) for at in range(0, len(X), batch)])
        return out
