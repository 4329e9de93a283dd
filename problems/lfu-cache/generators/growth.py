"""Inputs of any size, to measure growth with."""


def filled(size):
    return [["LFUCache", [size]]] + [["put", [key, key]] for key in range(size)]


def evicting(n, rng):
    """A cache of n / 4 keys; each further one takes the place of another."""
    size = max(1, n // 4)
    return filled(size) + [["put", [key, key]] for key in range(size, n)]


def asking(n, rng):
    """The key that was used least is asked for, again and again."""
    size = max(1, n // 4)
    return filled(size) + [["get", [i % size]] for i in range(n - size)]
