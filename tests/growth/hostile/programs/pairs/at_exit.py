"""The work is done at exit, and when what it leaves behind is deleted."""
import atexit


def brute(nums):
    most = 0
    for a in nums:
        for b in nums:
            if a - b > most:
                most = a - b
    return most


class Late:
    def __init__(self, nums):
        self.nums = nums

    def __del__(self):
        brute(self.nums)


def solve(nums):
    global late
    late = Late(nums)
    atexit.register(brute, nums)
    return brute(nums)
