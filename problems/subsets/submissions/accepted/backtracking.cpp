class Solution {
    vector<vector<int>> result;
    vector<int> chosen;
    void choose(const vector<int>& nums, size_t from) {
        result.push_back(chosen);
        for (size_t i = from; i < nums.size(); ++i) {
            chosen.push_back(nums[i]);
            choose(nums, i + 1);
            chosen.pop_back();
        }
    }

public:
    vector<vector<int>> subsets(vector<int>& nums) {
        choose(nums, 0);
        return result;
    }
};
