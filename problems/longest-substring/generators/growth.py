"""Inputs of any size, to measure growth with."""


def all_characters(n, rng):
    """The 95 characters over and over: the longest windows."""
    return ["".join(chr(32 + i % 95) for i in range(n))]


def random(n, rng):
    return ["".join(chr(rng.randrange(32, 127)) for _ in range(n))]
