class Solution:
    def solve(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])

        def sink(r, c):
            if r < 0 or c < 0 or r == rows or c == columns or not grid[r][c]:
                return
            grid[r][c] = 0
            sink(r + 1, c)
            sink(r - 1, c)
            sink(r, c + 1)
            sink(r, c - 1)

        islands = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c]:
                    islands += 1
                    sink(r, c)
        return islands
