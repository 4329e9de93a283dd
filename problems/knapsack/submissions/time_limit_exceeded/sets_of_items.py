# Every set of items, by size.
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        best = 0
        for size in range(1, len(weights) + 1):
            for items in itertools.combinations(range(len(weights)), size):
                if sum(weights[i] for i in items) <= capacity:
                    best = max(best, sum(values[i] for i in items))
        return best
