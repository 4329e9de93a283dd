"""Inputs of any size, to measure growth with."""


def nested(n, rng):
    half = "".join(rng.choice("([{") for _ in range(n // 2))
    return [half + half[::-1].translate(str.maketrans("([{", ")]}"))]


def pairs(n, rng):
    return ["()" * (n // 2)]
