"""Inputs of any size, to measure growth with."""


def random(n, rng):
    return [[rng.randrange(10**9) for _ in range(n)]]


def ascending(n, rng):
    return [list(range(n))]


def equal(n, rng):
    return [[7] * n]
