"""Inputs of any size, to measure growth with."""


def letters(n, rng):
    return ["".join(rng.choice("abcdefghij") for _ in range(n))]


def equal(n, rng):
    return ["a" * n]
