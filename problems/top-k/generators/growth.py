"""Inputs of any size, to measure growth with."""


def distinct(n, rng):
    return [rng.sample(range(-n, 10 * n), n), max(1, n // 2)]


def few(n, rng):
    return [[rng.randrange(5) for _ in range(n - 1)] + [7], 2]
