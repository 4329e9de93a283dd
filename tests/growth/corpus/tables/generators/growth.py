"""Inputs of any sizes, to measure growth with."""


def random(n, k, d, r, rng):
    return [[[rng.random() for _ in range(d)] for _ in range(n)], [[rng.random() for _ in range(d)] for _ in range(k)], r]
