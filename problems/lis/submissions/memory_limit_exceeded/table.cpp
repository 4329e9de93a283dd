// memo[i][p]: best from position i on when p - 1 was the last one taken. n^2 numbers.
class Solution {
public:
    int lengthOfLIS(vector<int>& nums) {
        int n = (int)nums.size();
        vector<vector<int>> memo(n + 1, vector<int>(n + 1, 0));
        for (int i = n - 1; i >= 0; --i)
            for (int p = 0; p <= i; ++p) {
                memo[i][p] = memo[i + 1][p];
                if (p == 0 || nums[p - 1] < nums[i]) memo[i][p] = max(memo[i][p], 1 + memo[i + 1][i + 1]);
            }
        return memo[0][0];
    }
};
