"""Inputs of any size, to measure growth with."""


def random(n, rng):
    import numpy

    return [numpy.random.default_rng(rng.randrange(2**32)).normal(size=(n, n))]
