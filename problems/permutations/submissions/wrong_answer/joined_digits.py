# Knows arrangements again by their digits written one after the other.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        rows = [[]]
        for value in nums:
            longer = {}
            for row in rows:
                for i in range(len(row) + 1):
                    new = row[:i] + [value] + row[i:]
                    longer["".join(map(str, new))] = new
            rows = longer.values()
        return list(rows)
