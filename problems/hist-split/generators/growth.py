"""Inputs of any size, to measure growth with."""


def split(n, rng, bins):
    rows = [[rng.randrange(bins), rng.randrange(bins)] for _ in range(n - 1)] + [[bins - 1, -1]]
    return [rows, [rng.uniform(-1, 1) for _ in range(n)], [1.0] * n, 1.0, 0.0, 1.0]


def all_different(n, rng):
    """As many bins as rows."""
    return split(n, rng, n)


def few_bins(n, rng):
    return split(n, rng, 4)
