from collections import deque


def solve(grid):
    """Steps to the cell that is farthest from the top left one; 9 is a wall."""
    n = len(grid)
    queue = deque([(0, 0, 0)])
    grid[0][0] = -1
    steps = 0
    while queue:
        r, c, steps = queue.popleft()
        for dr, dc in ((-1, 0), (1, 0), (0, -1), (0, 1), (1, 1), (-1, -1)):
            y, x = r + dr, c + dc
            if 0 <= y < n and 0 <= x < n and 0 <= grid[y][x] < 9:
                grid[y][x] = -1
                queue.append((y, x, steps + 1))
    return steps
