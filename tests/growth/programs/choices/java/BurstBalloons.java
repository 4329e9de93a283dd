class Solution {
    public int solve(int[] nums) {
        int n = nums.length;
        long[] balloons = new long[n + 2];
        balloons[0] = balloons[n + 1] = 1;
        for (int i = 0; i < n; i++) balloons[i + 1] = nums[i];
        long[][] dp = new long[n + 2][n + 2];
        for (int length = 2; length <= n + 1; length++) {
            for (int left = 0; left + length <= n + 1; left++) {
                int right = left + length;
                for (int last = left + 1; last < right; last++) {
                    long coins = dp[left][last] + balloons[left] * balloons[last] * balloons[right] + dp[last][right];
                    if (coins > dp[left][right]) dp[left][right] = coins;
                }
            }
        }
        return (int) (dp[0][n + 1] % 1_000_000_007L);
    }
}
