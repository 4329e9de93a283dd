"""Inputs of any size, to measure growth with."""


def apart(n, rng):
    intervals = [[3 * i, 3 * i + 1] for i in range(n)]
    rng.shuffle(intervals)
    return [intervals]


def overlapping(n, rng):
    """One chain: every interval meets the next."""
    intervals = [[i, i + 2] for i in range(n)]
    rng.shuffle(intervals)
    return [intervals]
