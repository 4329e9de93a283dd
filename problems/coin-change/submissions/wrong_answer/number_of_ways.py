# Counts the ways instead of the coins.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        ways = [1] + [0] * amount
        for coin in coins:
            for total in range(coin, amount + 1):
                ways[total] = (ways[total] + ways[total - coin]) % 2**31
        return ways[amount] or -1
