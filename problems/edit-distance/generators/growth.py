"""Inputs of any size, to measure growth with."""


def unlike(n, rng):
    """Two words of n letters that share none."""
    return ["".join(rng.choice("abc") for _ in range(n)), "".join(rng.choice("xyz") for _ in range(n))]
