# Positions in the sorted list.
class Solution:
    def searchRotated(self, nums: List[int], targets: List[int]) -> List[int]:
        place = {value: i for i, value in enumerate(sorted(nums))}
        return [place.get(target, -1) for target in targets]
