"""Inputs of any size, to measure growth with."""


def random(n, rng):
    return [[[rng.gauss(0, 1) for _ in range(n)] for _ in range(n)], [rng.gauss(0, 1) for _ in range(n)], 0.01, 0.1, n]
