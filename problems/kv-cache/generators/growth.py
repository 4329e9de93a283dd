"""Inputs of any size, to measure growth with. Tokens are one number wide, so that what is done once for each costs little."""


def cache(rng):
    weights = [[[rng.gauss(0, 0.5) for _ in range(16)]] for _ in range(3)]
    return ["KVCache", [*weights, 0.1]]


def token(rng):
    return ["append", [[rng.gauss(0, 1)]]]


def tokens(n, rng):
    return [cache(rng)] + [token(rng) for _ in range(n)]


def taken_back(n, rng):
    """Once there are n / 2 tokens, the last one is replaced again and again."""
    calls = [cache(rng)] + [token(rng) for _ in range(n // 2)]
    for _ in range(n // 2):
        calls += [["truncate", [n // 2 - 1]], token(rng)]
    return calls
