"""Inputs of any size, to measure growth with."""


def uniform(n, rng):
    """As many iterations as numbers; the centroids begin at one end."""
    return [[rng.uniform(0, 1000) for _ in range(n)], [float(j) for j in range(8)], n]


def spread(n, rng):
    """Distances grow from each number to the next."""
    x = [2.0 ** (20 * i / n) for i in range(n)]
    rng.shuffle(x)
    return [x, [float(j + 1) for j in range(8)], n]
