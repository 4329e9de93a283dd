import itertools


class Solution:
    def solve(self, nums: List[int]) -> int:
        count = 0
        for size in range(len(nums) + 1):
            for chosen in itertools.combinations(nums, size):
                count += sum(chosen) % 3 == 0
        return count
