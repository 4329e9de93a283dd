# Looks at the first value before asking whether there is one.
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        nums = sorted(nums)
        current, length, runs = nums[0], 0, []
        for value in nums:
            if value != current:
                runs.append((-length, current))
                current, length = value, 0
            length += 1
        runs.append((-length, current))
        return [value for _, value in sorted(runs)[:k]]
