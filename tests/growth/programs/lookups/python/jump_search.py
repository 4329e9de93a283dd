import math


class Solution:
    def solve(self, nums: List[int], queries: List[int]) -> List[int]:
        step = math.isqrt(len(nums))
        result = []
        for q in queries:
            start = 0
            while start + step < len(nums) and nums[start + step] <= q:
                start += step
            while start < len(nums) and nums[start] < q:
                start += 1
            result.append(start)
        return result
