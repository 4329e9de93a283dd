# Adds an element to every subset again and again, and looks whether the result is new.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        result = [set()]
        for subset in result:
            for value in nums:
                larger = subset | {value}
                if larger not in result:
                    result.append(larger)
        return [list(subset) for subset in result]
