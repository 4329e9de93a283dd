# A list of the cells seen, searched from its front each time.
class Solution:
    def numIslands(self, grid: List[List[int]]) -> int:
        seen, count = [], 0
        for i in range(len(grid)):
            for j in range(len(grid[0])):
                if grid[i][j] == 0 or (i, j) in seen:
                    continue
                count += 1
                seen.append((i, j))
                stack = [(i, j)]
                while stack:
                    r, c = stack.pop()
                    for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                        if 0 <= a < len(grid) and 0 <= b < len(grid[0]) and grid[a][b] == 1 and (a, b) not in seen:
                            seen.append((a, b))
                            stack.append((a, b))
        return count
