class Solution:
    def searchRotated(self, nums: List[int], targets: List[int]) -> List[int]:
        return [nums.index(target) if target in nums else -1 for target in targets]
