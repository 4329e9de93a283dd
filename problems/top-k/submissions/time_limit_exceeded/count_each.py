class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        return sorted(set(nums), key=lambda v: (-nums.count(v), v))[:k]
