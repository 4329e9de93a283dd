class Solution:
    def solve(self, grid: List[List[int]]) -> int:
        n = len(grid)
        best = grid[0][0] - 4
        for top in range(n):
            columns = [0] * n
            for bottom in range(top, n):
                current = 0
                for c in range(n):
                    columns[c] += grid[bottom][c] - 4
                    current = max(current, 0) + columns[c]
                    if current > best:
                        best = current
        return best
