class Solution:
    def solve(self, nums: List[int]) -> int:
        target = nums[0]

        def ways(i: int, total: int) -> int:
            if i == len(nums):
                return 1 if total == target else 0
            return ways(i + 1, total + nums[i]) + ways(i + 1, total - nums[i])

        return ways(0, 0)
