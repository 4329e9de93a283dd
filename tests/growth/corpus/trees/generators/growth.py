"""Inputs of any size, to measure growth with."""


def balanced(n, rng):
    return [[rng.randrange(1000) for _ in range(n)]]


def path(n, rng):
    nodes = [0]
    for value in range(1, n):
        nodes += [None, value]
    return [nodes]
