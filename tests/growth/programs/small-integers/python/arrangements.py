def solve(n):
    def place(left):
        if left == 0:
            return 1
        ways = 0
        for _ in range(left):
            ways += place(left - 1)
        return ways

    return place(n)
