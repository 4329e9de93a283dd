class Solution:
    def solve(self, n: int) -> int:
        return int(n % 4 != 0)
