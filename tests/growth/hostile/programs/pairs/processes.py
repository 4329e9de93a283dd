"""A pool of processes does the work."""
from multiprocessing import Pool



def part(nums, start):
    return max(a - b for a in nums[start::2] for b in nums)


def solve(nums):
    with Pool(2) as pool:
        return max(pool.starmap(part, [(nums, 0), (nums, 1)]))
