from bisect import bisect_left


# Starts with the first element, which an empty list doesn't have.
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        tails = [nums[0]]
        for v in nums[1:]:
            if v > tails[-1]:
                tails.append(v)
            else:
                tails[bisect_left(tails, v)] = v
        return len(tails)
