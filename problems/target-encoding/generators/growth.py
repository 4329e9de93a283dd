"""Inputs of any size, to measure growth with."""


def rows(n, rng, categories, folds):
    return [[f"c{rng.randrange(categories)}" for _ in range(n)], [float(rng.randrange(2)) for _ in range(n)],
            [rng.randrange(folds) for _ in range(n)], 1.0]


def own_folds(n, rng):
    """As many folds as rows, and many categories."""
    return rows(n, rng, max(1, n // 2), n)


def few_folds(n, rng):
    return rows(n, rng, 4, 5)
