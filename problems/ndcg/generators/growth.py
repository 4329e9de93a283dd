"""Inputs of any size, to measure growth with."""


def random(n, rng):
    """All documents are ranked."""
    return [[rng.random() for _ in range(n)], [rng.randrange(5) for _ in range(n)], n]


def ties(n, rng):
    return [[float(rng.randrange(4)) for _ in range(n)], [rng.randrange(5) for _ in range(n)], n]
