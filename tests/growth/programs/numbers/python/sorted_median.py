class Solution:
    def solve(self, nums: List[int]) -> int:
        n = len(nums)
        return (nums[(n - 1) // 2] + nums[n // 2]) // 2
