"""Inputs of any size, to measure growth with."""


def points(y, rng):
    pairs = [(float(i), value) for i, value in enumerate(y)]
    rng.shuffle(pairs)
    return [[a for a, _ in pairs], [b for _, b in pairs], [rng.uniform(0.5, 2) for _ in pairs]]


def descending(n, rng):
    """One block at the end."""
    return points([float(n - i) for i in range(n)], rng)


def late(n, rng):
    """The first half is in order, and keeps its blocks; the second falls."""
    return points([float(i if i < n // 2 else 2 * n - i) for i in range(n)], rng)


def random(n, rng):
    return points([rng.uniform(-1, 1) for _ in range(n)], rng)
