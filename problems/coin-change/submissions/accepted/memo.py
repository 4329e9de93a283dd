# The recursion with a memory; with coins of 1 it is as deep as the amount.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        @cache
        def fewest(rest):
            if rest == 0:
                return 0
            return min((fewest(rest - coin) + 1 for coin in coins if coin <= rest), default=math.inf)

        count = fewest(amount)
        return count if count < math.inf else -1
