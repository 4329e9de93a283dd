# Every order of the positions, equal results as well.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        orders = itertools.permutations(nums)
        return [list(row) for row in itertools.islice(orders, 6000)]
