class Solution {
    // The cheapest way to give each worker a job.
    public int solve(int[] nums) {
        int n = nums.length;
        int[] dp = new int[1 << n];
        Arrays.fill(dp, Integer.MAX_VALUE);
        dp[0] = 0;
        for (int mask = 0; mask < dp.length - 1; mask++) {
            int worker = Integer.bitCount(mask);
            for (int job = 0; job < n; job++) {
                if ((mask >> job & 1) != 0) continue;
                int cost = nums[worker] * (job + 3) % 101;
                int next = mask | 1 << job;
                dp[next] = Math.min(dp[next], dp[mask] + cost);
            }
        }
        return dp[dp.length - 1];
    }
}
