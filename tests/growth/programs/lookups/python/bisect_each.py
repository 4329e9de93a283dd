import bisect


def solve(nums, queries):
    return [bisect.bisect_left(nums, q) for q in queries]
