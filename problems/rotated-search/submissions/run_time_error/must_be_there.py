class Solution:
    def searchRotated(self, nums: List[int], targets: List[int]) -> List[int]:
        place = {value: i for i, value in enumerate(nums)}
        return [place[target] for target in targets]
