class Solution:
    def solve(self, nums: List[int]) -> int:
        """Worker k takes job j at a cost of nums[j] * (k + 1) % 101."""
        n = len(nums)
        dp = [10**9] * (1 << n)
        dp[0] = 0
        for mask in range(1 << n):
            worker = bin(mask).count("1") + 1
            cost = dp[mask]
            for job in range(n):
                bit = 1 << job
                if not mask & bit:
                    dp[mask | bit] = min(dp[mask | bit], cost + nums[job] * worker % 101)
        return dp[-1]
