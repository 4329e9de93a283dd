class Solution:
    def solve(self, nums: List[int]) -> int:
        self.best = 0
        self.permute(nums, 0, 0)
        return self.best

    def permute(self, nums, first, score):
        if first == len(nums):
            self.best = max(self.best, score)
            return
        for i in range(first, len(nums)):
            nums[first], nums[i] = nums[i], nums[first]
            gain = nums[first] ^ nums[first - 1] if first else 0
            self.permute(nums, first + 1, score + gain)
            nums[first], nums[i] = nums[i], nums[first]
