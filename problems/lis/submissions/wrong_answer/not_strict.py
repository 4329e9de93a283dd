from bisect import bisect_right


# bisect_right lets equal elements follow one another.
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        tails = []
        for v in nums:
            i = bisect_right(tails, v)
            tails[i:i + 1] = [v]
        return len(tails)
