"""No trick: what the others hide."""
def solve(nums, wanted):
    return nums.index(wanted)
