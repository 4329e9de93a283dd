class Solution:
    def solve(self, nums: List[int]) -> int:
        half = sum(nums) / 2
        for i in range(len(nums)):
            if sum(nums[i + 1:]) < half / len(nums):
                return i
        return -1
