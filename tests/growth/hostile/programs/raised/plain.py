"""No trick: what the others hide."""
def solve(nums):
    return [each - min(nums) for each in nums]
