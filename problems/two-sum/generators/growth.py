"""Inputs of any size, to measure growth with."""


def random(n, rng):
    """The pair is the last two numbers, so that no search ends early."""
    nums = rng.sample(range(-10**9 // 4, 10**9 // 4), n - 2)
    return [nums + [10**9 - 1, 10**9], 2 * 10**9 - 1]


def ascending(n, rng):
    nums, target = random(n, rng)
    return [sorted(nums), target]
