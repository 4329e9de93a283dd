# Counts the land cells with water above and to the left.
def numIslands(grid):
    count = 0
    for i, row in enumerate(grid):
        for j, v in enumerate(row):
            if v and not (i and grid[i - 1][j]) and not (j and row[j - 1]):
                count += 1
    return count
