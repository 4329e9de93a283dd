"""Inputs of any size, to measure growth with."""


def path(n, rng):
    """Each node the right child of the one before; both are at the bottom."""
    values = [0]
    for value in range(1, n):
        values += [None, value]
    return [values, n - 2, n - 1]


def balanced(n, rng):
    return [list(range(n)), n // 2, n - 1]
