class Solution {
public:
    int solve(vector<int>& nums) {
        vector<long long> a{1};
        for (int x : nums) a.push_back(x % 100 + 1);
        a.push_back(1);
        int n = a.size();
        vector<vector<long long>> dp(n, vector<long long>(n, 0));
        for (int len = 2; len < n; ++len) {
            for (int left = 0; left + len < n; ++left) {
                int right = left + len;
                for (int last = left + 1; last < right; ++last) {
                    long long coins = dp[left][last] + a[left] * a[last] * a[right] + dp[last][right];
                    dp[left][right] = max(dp[left][right], coins);
                }
            }
        }
        return static_cast<int>(dp[0][n - 1] % 1000000007);
    }
};
