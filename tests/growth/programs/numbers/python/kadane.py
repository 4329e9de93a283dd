class Solution:
    def solve(self, nums: List[int]) -> int:
        mean = sum(nums) // len(nums)
        best = current = nums[0] - mean
        for x in nums[1:]:
            current = max(x - mean, current + x - mean)
            best = max(best, current)
        return best
