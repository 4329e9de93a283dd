class Solution:
    def solve(self, n: int) -> int:
        return 0 if n == 0 else 1 + (n - 1) % 9
