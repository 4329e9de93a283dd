class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        result = [[]]
        for x in nums:
            result += [subset + [x] for subset in result]
        return result

    def solve(self, nums: List[int]) -> int:
        return sum(1 for subset in self.subsets(nums) if sum(subset) % len(nums) == 0)
