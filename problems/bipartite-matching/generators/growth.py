"""Inputs of any sizes, to measure growth with."""


def random(P, E, rng):
    return [P, P, [[rng.randrange(P), rng.randrange(P)] for _ in range(E)]]


def taken(P, E, rng):
    """Everybody wants one of the first few jobs, and asks for it in vain."""
    few = max(1, P // 4)
    return [P, P, [[rng.randrange(P), rng.randrange(few)] for _ in range(E)]]
