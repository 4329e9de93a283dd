# Splits off the first element, also of the empty list.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        first, *others = nums
        if not others:
            return [nums]
        rows = self.permuteUnique(others)
        unique = {(*row[:i], first, *row[i:]) for row in rows for i in range(len(row) + 1)}
        return [list(row) for row in unique]
