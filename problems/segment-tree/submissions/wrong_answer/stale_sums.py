# The prefix sums are built once and for all.
class NumArray:
    def __init__(self, nums):
        self.nums = nums
        self.before = [0, *accumulate(nums)]

    def update(self, index, value):
        self.nums[index] = value

    def sumRange(self, left, right):
        return self.before[right + 1] - self.before[left]

    def minRange(self, left, right):
        return min(self.nums[left:right + 1])
