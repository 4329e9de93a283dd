class Solution:
    def solve(self, nums: List[int], queries: List[int]) -> List[int]:
        return [self.find(nums, q) for q in queries]

    def find(self, nums, q):
        lo, hi = 0, len(nums) - 1
        while lo <= hi and nums[lo] <= q <= nums[hi]:
            if nums[lo] == nums[hi]:
                return lo
            guess = lo + (q - nums[lo]) * (hi - lo) // (nums[hi] - nums[lo])
            if nums[guess] == q:
                return guess
            if nums[guess] < q:
                lo = guess + 1
            else:
                hi = guess - 1
        return -1
