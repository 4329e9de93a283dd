class Solution {
public:
    // fewest sessions, where one holds tasks of at most `limit` in all
    int solve(vector<int>& nums) {
        int n = nums.size();
        int limit = max(*max_element(nums.begin(), nums.end()), 1500);
        size_t full = (size_t(1) << n) - 1;
        vector<int> load(full + 1, 0), dp(full + 1, n);
        for (size_t mask = 1; mask <= full; ++mask) {
            for (int i = 0; i < n; ++i) {
                if (mask >> i & 1) {
                    load[mask] = load[mask ^ (size_t(1) << i)] + nums[i];
                    break;
                }
            }
        }
        dp[0] = 0;
        for (size_t mask = 1; mask <= full; ++mask) {
            for (size_t sub = mask; sub > 0; sub = (sub - 1) & mask) {
                if (load[sub] <= limit) dp[mask] = min(dp[mask], dp[mask ^ sub] + 1);
            }
        }
        return dp[full];
    }
};
