"""Inputs of any size, to measure growth with."""


def distinct(n, rng):
    words = [f"w{i}" for i in range(n)]
    rng.shuffle(words)
    return [words]


def few(n, rng):
    return [[rng.choice(["to", "be", "or", "not"]) for _ in range(n)]]
