# Walks over the range for each question.
class NumArray:
    def __init__(self, nums):
        self.nums = nums

    def update(self, index, value):
        self.nums[index] = value

    def sumRange(self, left, right):
        return sum(self.nums[left:right + 1])

    def minRange(self, left, right):
        return min(self.nums[left:right + 1])
