def climb(left):
    if left < 0:
        return 0
    if left == 0:
        return 1
    return sum(climb(left - step) for step in (1, 2, 3))


def solve(n: int) -> int:
    return climb(n)
