# Forgets that the order within an arrangement matters.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        rows = {()}
        for i in range(len(nums)):
            rows = {row[:k] + (nums[i],) + row[k:] for row in rows for k in range(len(row) + 1)}
        return [sorted(row) for row in rows]
