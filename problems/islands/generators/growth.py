"""Inputs of any size, to measure growth with."""


def land(n, rng):
    """All of n x n cells."""
    return [[[1] * n for _ in range(n)]]


def comb(n, rng):
    """One island that winds through every second row."""
    return [[[1] * n if row % 2 == 0 else [int(column == (n - 1 if row % 4 == 1 else 0)) for column in range(n)] for row in range(n)]]
