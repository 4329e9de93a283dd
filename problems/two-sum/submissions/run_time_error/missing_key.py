# Looks the partner up without asking whether it is there.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        where = {value: i for i, value in enumerate(nums)}
        for i, value in enumerate(nums):
            j = where[target - value]
            if j != i:
                return [i, j]
