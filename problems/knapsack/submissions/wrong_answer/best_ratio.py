# Takes the items with the most value for their weight first.
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        order = sorted(range(len(weights)), key=lambda i: -values[i] / (weights[i] or 1e-9))
        total = 0
        for i in order:
            if weights[i] <= capacity:
                capacity -= weights[i]
                total += values[i]
        return total
