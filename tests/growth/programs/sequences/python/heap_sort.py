import heapq


class Solution:
    def solve(self, nums: List[int]) -> List[int]:
        heap = nums[:]
        heapq.heapify(heap)
        return [heapq.heappop(heap) for _ in range(len(heap))]
