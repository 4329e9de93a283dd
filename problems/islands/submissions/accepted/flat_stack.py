# The map as one flat list with a border of water, flooded with a stack.
def num_islands(grid):
    width = len(grid[0]) + 1 if grid else 1
    land = [0] * width
    for row in grid:
        land += row
        land.append(0)
    land += [0] * width
    count = 0
    for start in range(len(land)):
        if not land[start]:
            continue
        count += 1
        land[start] = 0
        stack = [start]
        while stack:
            at = stack.pop()
            for near in (at - 1, at + 1, at - width, at + width):
                if land[near]:
                    land[near] = 0
                    stack.append(near)
    return count
