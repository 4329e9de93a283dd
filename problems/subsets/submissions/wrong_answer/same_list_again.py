# Puts the list that is worked on into the answer, not a copy of it.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        result, chosen = [], []

        def choose(start):
            result.append(chosen)
            for i in range(start, len(nums)):
                chosen.append(nums[i])
                choose(i + 1)
                chosen.pop()

        choose(0)
        return result
