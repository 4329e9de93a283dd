# Takes subsets with equal sums for the same.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        of_sum = {0: []}
        for value in nums:
            for total, subset in list(of_sum.items()):
                of_sum.setdefault(total + value, subset + [value])
        return list(of_sum.values())
