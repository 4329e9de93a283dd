"""Inputs of any size, to measure growth with."""


def random(n, d, rng):
    return [[[rng.gauss(0, 1) for _ in range(d)] for _ in range(n)], [rng.randrange(2) for _ in range(n)],
            [rng.gauss(0, 1) for _ in range(d)], 0.1, 0.5, 0.01]
