"""Inputs of any size, to measure growth with."""


def chain(n, rng):
    return [[rng.randrange(1000) for _ in range(n)]]
