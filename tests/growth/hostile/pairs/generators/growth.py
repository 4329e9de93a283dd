"""Inputs of any size, to measure growth with."""


def random(n, rng):
    return [rng.sample(range(10**9), n)]
