class Solution:
    def solve(self, grid: List[List[int]]) -> int:
        columns = list(zip(*grid))
        square = [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in grid]
        return max(max(row) for row in square)
