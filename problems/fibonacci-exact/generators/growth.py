"""Inputs of any size, to measure growth with."""


def fibonacci(n, rng):
    return [n, 10**9, 10**9 + 7]
