"""Inputs of any size, to measure growth with."""


def absent(n, rng):
    return [list(range(0, 2 * n, 2)), [2 * rng.randrange(n) + 1 for _ in range(64)]]


def beyond(n, rng):
    return [list(range(0, 2 * n, 2)), [2 * n + 1 + 2 * i for i in range(64)]]
