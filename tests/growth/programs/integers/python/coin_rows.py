def solve(n: int) -> int:
    # Row k of the staircase takes k coins.
    row = 0
    while n > row:
        row += 1
        n -= row
    return row
