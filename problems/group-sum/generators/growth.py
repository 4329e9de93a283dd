"""Inputs of any size, to measure growth with."""

import numpy


def random(n, rng):
    numbers = numpy.random.default_rng(rng.randrange(2**31))
    return [numbers.random(n), numbers.integers(0, 1000, n), 1000]


def few(n, rng):
    numbers = numpy.random.default_rng(rng.randrange(2**31))
    return [numbers.random(n), numbers.integers(0, 2, n), 2]
