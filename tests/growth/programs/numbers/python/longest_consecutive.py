class Solution:
    def solve(self, nums: List[int]) -> int:
        present = set(nums)
        longest = 0
        for x in present:
            if x - 1 not in present:
                end = x
                while end + 1 in present:
                    end += 1
                longest = max(longest, end - x + 1)
        return longest
