"""Inputs of any sizes, to measure growth with."""


def small_coins(c, A, rng):
    """One of 2, so that every sum is reached that can be."""
    return [[2] + rng.sample(range(3, 40), c - 1), A]
