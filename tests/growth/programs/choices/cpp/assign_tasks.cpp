class Solution {
public:
    int solve(vector<int>& nums) {
        int n = nums.size();
        vector<int> dp(size_t(1) << n, INT_MAX);
        dp[0] = 0;
        for (size_t mask = 0; mask < dp.size(); mask++) {
            int worker = __builtin_popcountll(mask);
            if (worker == n) break;
            for (int task = 0; task < n; task++) {
                if (mask >> task & 1) continue;
                int cost = (nums[worker] + 7 * nums[task]) % 101;
                int& next = dp[mask | size_t(1) << task];
                next = min(next, dp[mask] + cost);
            }
        }
        return dp.back();
    }
};
