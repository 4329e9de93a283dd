"""Inputs of any size, to measure growth with."""


def number(n, rng):
    return [n]


def prime(n, rng):
    while any(n % d == 0 for d in range(2, int(n**0.5) + 1)):
        n += 1
    return [n]
