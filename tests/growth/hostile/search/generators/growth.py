"""Inputs of any size, to measure growth with."""


def random(n, rng):
    nums = sorted(rng.sample(range(10**9), n))
    return [nums, nums[n * 5 // 8]]
