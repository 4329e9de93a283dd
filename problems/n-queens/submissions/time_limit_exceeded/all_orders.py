class Solution:
    def solveNQueens(self, n: int) -> List[List[int]]:
        return [list(way) for way in itertools.permutations(range(n))
                if len({r + c for r, c in enumerate(way)}) == len({r - c for r, c in enumerate(way)}) == n]
