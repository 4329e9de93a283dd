"""Inputs of any size, to measure growth with."""


def different(n, rng):
    return [rng.sample(range(1, 1000), n)]
