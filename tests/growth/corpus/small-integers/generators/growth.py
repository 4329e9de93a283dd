"""Inputs of any size, to measure growth with."""


def number(n, rng):
    return [n]
