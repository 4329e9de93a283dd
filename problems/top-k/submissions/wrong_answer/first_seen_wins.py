# Equally frequent values in the order in which they occur first.
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        return [value for value, _ in collections.Counter(nums).most_common(k)]
