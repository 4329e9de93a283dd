"""Inputs of any size, to measure growth with."""


def path(n, rng):
    """Each node the right child of the one before."""
    values = [0]
    for value in range(1, n):
        values += [None, value]
    return [values]


def balanced(n, rng):
    return [list(range(n))]
