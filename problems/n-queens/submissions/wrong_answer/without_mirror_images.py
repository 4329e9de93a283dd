# Leaves out ways whose mirror image it has already.
class Solution:
    def solveNQueens(self, n: int) -> List[List[int]]:
        ways = [[]]
        for r in range(n):
            ways = [way + [c] for way in ways for c in range(n)
                    if all(c != d and abs(c - d) != r - s for s, d in enumerate(way))]
        return [way for way in ways if way <= [n - 1 - c for c in way]]
