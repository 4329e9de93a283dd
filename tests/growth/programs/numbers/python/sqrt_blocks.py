import math


class Blocks:
    def __init__(self, nums):
        self.nums = nums
        self.size = math.isqrt(len(nums))
        self.sums = [sum(nums[i:i + self.size]) for i in range(0, len(nums), self.size)]

    def sum_of(self, left, right):
        """Of nums[left:right]."""
        first, last = -(-left // self.size), right // self.size
        if first >= last:
            return sum(self.nums[left:right])
        return (sum(self.nums[left:first * self.size]) + sum(self.sums[first:last])
                + sum(self.nums[last * self.size:right]))


def solve(nums):
    blocks = Blocks(nums)
    n = len(nums)
    return max(blocks.sum_of(i // 2, n - i // 3) for i in range(n))
