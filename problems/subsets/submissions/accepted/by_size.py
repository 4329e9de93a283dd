# The subsets of each size.
def all_subsets(nums):
    return [list(chosen) for size in range(len(nums) + 1) for chosen in itertools.combinations(nums, size)]
