# Every number of the largest coin, then of the next, and so on.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        def fewest(k, rest):
            if k == len(coins) - 1:
                return rest // coins[k] if rest % coins[k] == 0 else math.inf
            return min(n + fewest(k + 1, rest - n * coins[k]) for n in range(rest // coins[k] + 1))

        coins.sort(reverse=True)
        count = fewest(0, amount)
        return count if count < math.inf else -1
