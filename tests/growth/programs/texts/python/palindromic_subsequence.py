from functools import lru_cache


class Solution:
    def solve(self, s: str) -> str:
        @lru_cache(maxsize=None)
        def longest(i, j):
            if i > j:
                return 0
            if i == j:
                return 1
            if s[i] == s[j]:
                return longest(i + 1, j - 1) + 2
            return max(longest(i + 1, j), longest(i, j - 1))

        return str(longest(0, len(s) - 1))
