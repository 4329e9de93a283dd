from bisect import bisect_left


class Solution:
    def solve(self, nums: List[int]) -> int:
        tails = []
        for x in nums:
            place = bisect_left(tails, x)
            if place == len(tails):
                tails.append(x)
            else:
                tails[place] = x
        return len(tails)
