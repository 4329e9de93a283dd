# Notes every coin's own value in the table, whether or not it is in it.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        best = [math.inf] * (amount + 1)
        best[0] = 0
        for coin in coins:
            best[coin] = 1
        for total in range(amount + 1):
            for coin in coins:
                if coin <= total:
                    best[total] = min(best[total], best[total - coin] + 1)
        return best[amount] if best[amount] < math.inf else -1
