"""Inputs of any size, to measure growth with."""


def random(d, T, rng):
    return [[rng.gauss(0, 1) for _ in range(d)], [0.0] * d, [0.0] * d, 0,
            [[rng.gauss(0, 1) for _ in range(d)] for _ in range(T)], 0.01, 0.9, 0.999, 1e-8, 0.01]
