"""Inputs of any size, to measure growth with."""


def different(n, rng):
    return [["".join(rng.choice("abcdefghijklmnop") for _ in range(8)) for _ in range(n)]]


def alike(n, rng):
    return [["".join(rng.choice("ab") for _ in range(8)) for _ in range(n)]]
