class Solution:
    def solve(self, n: int) -> int:
        if n < 2:
            return n
        return self.solve(n - 1) + self.solve(n - 2)
