from math import isqrt


class Solution:
    def solve(self, n: int) -> int:
        small, large = 0, isqrt(n)
        pairs = 0
        while small <= large:
            total = small * small + large * large
            if total == n:
                pairs += 1
                small += 1
                large -= 1
            elif total < n:
                small += 1
            else:
                large -= 1
        return pairs
