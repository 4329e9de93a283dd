from collections import Counter


def sums_of(part):
    sums = [0]
    for x in part:
        sums += [s + x for s in sums]
    return sums


class Solution:
    def solve(self, nums: list[int]) -> int:
        half = len(nums) // 2
        target = sum(nums) // 2
        left = Counter(sums_of(nums[:half]))
        return sum(left[target - s] for s in sums_of(nums[half:]))
