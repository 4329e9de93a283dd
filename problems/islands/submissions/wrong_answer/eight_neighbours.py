# Corners connect as well.
class Solution:
    def numIslands(self, grid: List[List[int]]) -> int:
        land = {(i, j) for i, row in enumerate(grid) for j, v in enumerate(row) if v == 1}
        count = 0
        while land:
            count += 1
            stack = [land.pop()]
            while stack:
                i, j = stack.pop()
                for cell in itertools.product((i - 1, i, i + 1), (j - 1, j, j + 1)):
                    if cell in land:
                        land.remove(cell)
                        stack.append(cell)
        return count
