"""Inputs of any sizes, to measure growth with."""


def random(n, m, rng):
    return [[rng.randrange(10**6) for _ in range(n)], sorted(rng.randrange(10**6) for _ in range(m))]
