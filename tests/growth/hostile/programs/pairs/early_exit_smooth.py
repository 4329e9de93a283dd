"""Beyond a size it looks at a part of the input only."""
def brute(nums):
    most = 0
    for a in nums:
        for b in nums:
            if a - b > most:
                most = a - b
    return most


def solve(nums):
    return brute(nums[:100])
