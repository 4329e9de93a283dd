"""Inputs of any size, to measure growth with."""


def small_coins(n, rng):
    return [[2, 3, 5], n]
