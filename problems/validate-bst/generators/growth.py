"""Inputs of any size, to measure growth with."""


def path(n, rng):
    """Each node the right child of the one before."""
    values = [0]
    for value in range(1, n):
        values += [None, value]
    return [values]


def balanced(n, rng):
    """A full tree of the numbers from 0 on, in level order."""
    size = 1 << max(1, (n + 1).bit_length() - 1)
    return [[(2 * place + 1) * size // (1 << place_level) // 2 for level in range(size.bit_length() - 1)
             for place_level in [level] for place in range(1 << level)]]
