"""Inputs of any sizes, to measure growth with."""


def random(N, k, rng):
    lists = [[] for _ in range(k)]
    for _ in range(N):
        rng.choice(lists).append(rng.randrange(-10**9, 10**9))
    return [[sorted(values) for values in lists]]


def in_turn(N, k, rng):
    """Each node comes from another list than the one before."""
    return [[list(range(i, N, k)) for i in range(k)]]
