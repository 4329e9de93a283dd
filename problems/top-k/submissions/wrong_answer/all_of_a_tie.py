# Returns every value that is as frequent as the k-th.
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        if k == 0:
            return []
        count = collections.Counter(nums)
        least = sorted(count.values(), reverse=True)[k - 1]
        return [value for value in count if count[value] >= least]
