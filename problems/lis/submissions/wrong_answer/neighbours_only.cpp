// Longest run of neighbours instead of a subsequence.
class Solution {
public:
    int lengthOfLIS(vector<int>& nums) {
        int best = 0, run = 0;
        for (size_t i = 0; i < nums.size(); ++i) {
            run = i > 0 && nums[i] > nums[i - 1] ? run + 1 : 1;
            best = max(best, run);
        }
        return best;
    }
};
