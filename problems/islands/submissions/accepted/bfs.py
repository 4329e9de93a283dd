class Solution:
    def numIslands(self, grid: List[List[int]]) -> int:
        if not grid:
            return 0
        rows, columns = len(grid), len(grid[0])
        seen = [[False] * columns for _ in range(rows)]
        count = 0
        for i in range(rows):
            for j in range(columns):
                if grid[i][j] != 1 or seen[i][j]:
                    continue
                count += 1
                seen[i][j] = True
                queue = collections.deque([(i, j)])
                while queue:
                    r, c = queue.popleft()
                    for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                        if 0 <= a < rows and 0 <= b < columns and grid[a][b] == 1 and not seen[a][b]:
                            seen[a][b] = True
                            queue.append((a, b))
        return count
