# Splits off the first element of the list, down to the empty one.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        first, *others = nums
        rest = self.subsets(others) if others else [[]]
        return rest + [[first] + subset for subset in rest]
