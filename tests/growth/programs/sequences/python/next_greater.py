class Solution:
    def solve(self, nums: List[int]) -> List[int]:
        answer = [-1] * len(nums)
        waiting = []
        for i, x in enumerate(nums):
            while waiting and nums[waiting[-1]] < x:
                answer[waiting.pop()] = x
            waiting.append(i)
        return answer
