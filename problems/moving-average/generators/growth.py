"""Inputs of any size, to measure growth with."""

import numpy


def random(n, rng):
    return [numpy.random.default_rng(rng.randrange(2**31)).random(n), 8]
