class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        best = [0] + [math.inf] * amount
        for coin in set(coins):
            for total in range(coin, amount + 1):
                if best[total - coin] + 1 < best[total]:
                    best[total] = best[total - coin] + 1
        return best[amount] if best[amount] < math.inf else -1
