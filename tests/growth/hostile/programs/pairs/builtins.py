"""The loops are those of builtins: searches in a list, slices, sums."""
def solve(nums):
    seen = []
    for each in nums:
        if each not in seen:
            seen = [*seen, each]
    return max(sum(seen[i:i + 1]) - min(nums) for i in range(len(seen)))
