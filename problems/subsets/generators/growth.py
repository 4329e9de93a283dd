"""Inputs of any size, to measure growth with."""


def distinct(n, rng):
    return [rng.sample(range(-50, 50), n)]
