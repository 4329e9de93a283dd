from bisect import insort


def solve(nums):
    result = []
    for x in nums:
        insort(result, x)
    return result
