"""Inputs of any sizes, to measure growth with."""


def unlike(n, m, rng):
    """Words of n and m letters that share none."""
    return ["".join(rng.choice("abc") for _ in range(n)), "".join(rng.choice("xyz") for _ in range(m))]
