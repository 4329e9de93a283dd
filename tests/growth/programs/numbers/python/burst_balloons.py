class Solution:
    def solve(self, nums: List[int]) -> int:
        coins = [1] + [x % 100 + 1 for x in nums] + [1]
        n = len(coins)
        dp = [[0] * n for _ in range(n)]
        for width in range(2, n):
            for left in range(n - width):
                right = left + width
                dp[left][right] = max(
                    dp[left][last] + coins[left] * coins[last] * coins[right] + dp[last][right]
                    for last in range(left + 1, right))
        return dp[0][-1]
