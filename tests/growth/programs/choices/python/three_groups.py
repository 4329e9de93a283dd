def solve(nums):
    """The least difference between the largest and the smallest of three groups."""
    best = sum(nums)

    def assign(i, a, b, c):
        nonlocal best
        if i == len(nums):
            best = min(best, max(a, b, c) - min(a, b, c))
            return
        x = nums[i]
        assign(i + 1, a + x, b, c)
        assign(i + 1, a, b + x, c)
        assign(i + 1, a, b, c + x)

    assign(0, 0, 0, 0)
    return best
