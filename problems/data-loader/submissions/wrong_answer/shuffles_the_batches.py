"""Shuffles the batches, and leaves the rows of each together."""
import random


class Solution:
    def load(self, X, y, batch, epochs, shuffle, seed):
        rng = random.Random(seed)
        out = []
        for _ in range(epochs):
            order = list(range(len(X)))
            epoch = [([X[i] for i in order[at:at + batch]], [y[i] for i in order[at:at + batch]]) for at in range(0, len(X), batch)]
            if shuffle:
                rng.shuffle(epoch)
            out.append(epoch)
        return out
