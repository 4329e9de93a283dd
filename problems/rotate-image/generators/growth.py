"""Inputs of any size, to measure growth with."""


def square(n, rng):
    return [[[rng.randrange(1000) for _ in range(n)] for _ in range(n)]]
