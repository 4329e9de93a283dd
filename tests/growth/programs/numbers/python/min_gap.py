def solve(nums):
    ordered = sorted(nums)
    gap = ordered[-1] - ordered[0]
    count = 0
    for a, b in zip(ordered, ordered[1:]):
        if b - a < gap:
            gap = b - a
            count = 1
        elif b - a == gap:
            count += 1
    return gap * 2 + count % 2
