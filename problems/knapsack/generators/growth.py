"""Inputs of any sizes, to measure growth with."""


def any(n, W, rng):
    """Weights evenly spread up to half of the capacity, so that their mean is the same in every input."""
    weights = [1 + (W // 2) * i // n for i in range(n)]
    rng.shuffle(weights)
    return [weights, [rng.randrange(1, 10**9) for _ in weights], W]


def light(n, W, rng):
    """Most sums of weights fit, and the value goes with the weight, so hardly any sum is worse than a lighter one."""
    weights = [rng.randrange(1, 4 * W // n + 2) for _ in range(n)]
    return [weights, [1000 * weight + rng.randrange(10) for weight in weights], W]
