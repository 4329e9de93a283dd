"""Inputs of any sizes, to measure growth with."""


def distinct(n, k, rng):
    return [rng.sample(range(-n - k, 10 * (n + k)), n + k), k]


def few(n, k, rng):
    """The k values, and again and again the first ones of them."""
    values = rng.sample(range(-10**9, 10**9), k)
    numbers = values + [values[rng.randrange(min(5, k))] for _ in range(n)]
    rng.shuffle(numbers)
    return [numbers, k]
