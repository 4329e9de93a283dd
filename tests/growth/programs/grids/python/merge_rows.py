import heapq


class Solution:
    def solve(self, grid: List[List[int]]) -> int:
        for row in grid:
            row.sort()
        n = len(grid)
        heap = [(row[0], i, 0) for i, row in enumerate(grid)]
        heapq.heapify(heap)
        checksum = 0
        while heap:
            value, i, j = heap[0]
            checksum = (checksum * 11 + value) % 1000003
            if j + 1 < n:
                heapq.heapreplace(heap, (grid[i][j + 1], i, j + 1))
            else:
                heapq.heappop(heap)
        return checksum
