// Stops one number too early.
class Solution {
public:
    vector<vector<int>> subsets(vector<int>& nums) {
        vector<vector<int>> result;
        int last = (1 << nums.size()) - 1;
        for (int bits = 0; bits < max(last, 1); ++bits) {
            result.emplace_back();
            for (size_t i = 0; i < nums.size(); ++i)
                if (bits >> i & 1) result.back().push_back(nums[i]);
        }
        return result;
    }
};
