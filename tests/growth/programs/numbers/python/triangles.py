class Solution:
    def solve(self, nums: List[int]) -> int:
        sides = sorted(nums)
        n, count = len(sides), 0
        for i in range(n):
            for j in range(i + 1, n):
                reach = sides[i] + sides[j]
                lo, hi = j + 1, n
                while lo < hi:
                    mid = lo + (hi - lo) // 2
                    if sides[mid] < reach:
                        lo = mid + 1
                    else:
                        hi = mid
                count += lo - j - 1
        return count
