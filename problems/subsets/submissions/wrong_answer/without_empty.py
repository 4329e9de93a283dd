# Starts with subsets of one element.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        return [list(chosen) for size in range(1, len(nums) + 1) for chosen in itertools.combinations(nums, size)]
