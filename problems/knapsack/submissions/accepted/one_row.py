class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        best = [0] * (capacity + 1)
        for weight, value in zip(weights, values):
            for room in range(capacity, weight - 1, -1):
                taken = best[room - weight] + value
                if taken > best[room]:
                    best[room] = taken
        return best[capacity]
