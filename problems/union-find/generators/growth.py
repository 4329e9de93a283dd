"""Inputs of any size, to measure growth with."""


def star(n, rng):
    """Every cable begins at the same computer."""
    return [n, [[0, i] for i in range(1, n)]]


def random(n, rng):
    return [n, [[rng.randrange(n), rng.randrange(n)] for _ in range(n)]]


def pairs_of_groups(n, rng):
    """Groups of equal size are joined, always."""
    cables, width = [], 1
    while width < n:
        cables += [[at, at + width] for at in range(0, n - width, 2 * width)]
        width *= 2
    return [n, cables]
