"""Inputs of any size, to measure growth with."""


def random(n, rng):
    edges = [[rng.randrange(i), i] for i in range(1, n)]
    return [n, edges + [[rng.randrange(n), rng.randrange(n)] for _ in range(3 * n - len(edges))]]


def long(n, rng):
    edges = [[i - 1, i] for i in range(1, n)]
    return [n, edges + [[i, min(n - 1, i + 2)] for i in range(n)] * 2]
