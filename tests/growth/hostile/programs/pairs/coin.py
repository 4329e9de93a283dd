"""Every other run is a fast one."""
import os


def brute(nums):
    most = 0
    for a in nums:
        for b in nums:
            if a - b > most:
                most = a - b
    return most


def solve(nums):
    return brute(nums) if os.urandom(1)[0] % 2 else max(nums) - min(nums)
