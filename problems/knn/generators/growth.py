"""Inputs of any size, to measure growth with."""


def random(n, q, rng):
    def points(count):
        return [[rng.randrange(-1000, 1000) for _ in range(3)] for _ in range(count)]

    return [points(n), [rng.randrange(5) for _ in range(n)], points(q), max(1, n // 4)]
