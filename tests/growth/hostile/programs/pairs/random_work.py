"""How much it works more than it must is drawn at random."""
import os


def brute(nums):
    most = 0
    for a in nums:
        for b in nums:
            if a - b > most:
                most = a - b
    return most


def solve(nums):
    return max(brute(nums) for _ in range(1 + os.urandom(1)[0] % 32))
