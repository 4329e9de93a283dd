class Solution {
public:
    int solve(vector<int>& nums) {
        size_t n = nums.size();
        int total = accumulate(nums.begin(), nums.end(), 0);
        vector<int> sum(size_t(1) << n);
        int best = total;
        for (size_t mask = 1; mask < sum.size(); ++mask) {
            int lowest = __builtin_ctzll(mask);
            sum[mask] = sum[mask & (mask - 1)] + nums[lowest];
            best = min(best, abs(total - 2 * sum[mask]));
        }
        return best;
    }
};
