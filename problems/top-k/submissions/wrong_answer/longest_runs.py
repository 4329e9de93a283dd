# Counts neighbours that are equal, without sorting first.
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        runs = {}
        for value, run in itertools.groupby(nums):
            runs[value] = max(runs.get(value, 0), len(list(run)))
        return sorted(runs, key=lambda v: (-runs[v], v))[:k]
