"""Inputs of any size, to measure growth with."""

import numpy


def random(n, rng):
    numbers = numpy.random.default_rng(rng.randrange(2**31))
    return [numbers.random((n, n)), numbers.random((3, 3))]
