class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        return [list(row) for row in set(itertools.permutations(nums))]
