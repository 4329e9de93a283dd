"""Inputs of any size, to measure growth with."""


def random(n, rng):
    return [[[rng.randrange(10) for _ in range(n)] for _ in range(n)]]


def ones(n, rng):
    return [[[1] * n for _ in range(n)]]
