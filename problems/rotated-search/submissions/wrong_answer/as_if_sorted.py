# A plain binary search.
class Solution:
    def searchRotated(self, nums: List[int], targets: List[int]) -> List[int]:
        answer = []
        for target in targets:
            i = bisect_left(nums, target)
            answer.append(i if i < len(nums) and nums[i] == target else -1)
        return answer
