# Asks for the first row of a map that has none.
class Solution:
    def numIslands(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        land = {(i, j) for i in range(rows) for j in range(columns) if grid[i][j]}
        count = 0
        while land:
            count += 1
            stack = [land.pop()]
            while stack:
                i, j = stack.pop()
                for cell in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
                    if cell in land:
                        land.remove(cell)
                        stack.append(cell)
        return count
