"""Returns a generator, which works when it is read."""
def solve(nums):
    return (each - min(nums) for each in nums)
