class Solution:
    def solve(self, n: int) -> int:
        a, b = 0, 1
        for _ in range(n):
            a, b = b, a + b
        return a % (10**9 + 7)
