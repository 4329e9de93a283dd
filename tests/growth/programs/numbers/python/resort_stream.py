class Solution:
    def solve(self, nums: List[int]) -> int:
        seen = []
        total = 0
        for x in nums:
            seen.append(x)
            seen.sort()
            total += seen[len(seen) // 2]
        return total % 1000003
