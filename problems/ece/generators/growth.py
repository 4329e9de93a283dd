"""Inputs of any size, to measure growth with."""


def uniform(n, rng):
    return [[rng.random() for _ in range(n)], [rng.randrange(2) for _ in range(n)], n]


def certain(n, rng):
    """All in the last bin."""
    return [[1.0] * n, [rng.randrange(2) for _ in range(n)], n]
