"""Inputs of any size, to measure growth with."""


def random(n, rng):
    return [[rng.random() for _ in range(n)], [i % 2 for i in range(n)]]


def ties(n, rng):
    return [[float(rng.randrange(4)) for _ in range(n)], [i % 2 for i in range(n)]]
