"""Inputs of any size, to measure growth with."""


def turned(n, rng):
    """64 targets in n numbers; half of them are there, near the end of any walk."""
    turn = n // 3
    nums = [2 * i for i in range(n)]
    nums = nums[turn:] + nums[:turn]
    return [nums, [nums[-1 - i % n] + i % 2 for i in range(64)]]
