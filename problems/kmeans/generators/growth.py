"""Inputs of any sizes, to measure growth with."""


def random(n, k, d, r, rng):
    """Points without clusters, so that they go on changing their centroids."""
    points = [[rng.uniform(-100, 100) for _ in range(d)] for _ in range(n)]
    return [points, [[rng.uniform(-100, 100) for _ in range(d)] for _ in range(k)], r]
