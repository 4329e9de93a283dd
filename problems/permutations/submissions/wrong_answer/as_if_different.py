# Arranges the different values and drops what repeats.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        return [list(row) for row in itertools.permutations(set(nums))]
