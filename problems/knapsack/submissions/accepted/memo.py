# Item by item, with a memory.
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        @cache
        def best(i, room):
            if i == len(weights):
                return 0
            result = best(i + 1, room)
            if weights[i] <= room:
                result = max(result, best(i + 1, room - weights[i]) + values[i])
            return result

        return best(0, capacity)
