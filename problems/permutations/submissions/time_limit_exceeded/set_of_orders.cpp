// Every order of the positions, and a set for the results.
class Solution {
    set<vector<int>> result;
    void fill(vector<int>& nums, size_t at) {
        if (at == nums.size()) result.insert(nums);
        for (size_t i = at; i < nums.size(); ++i) {
            swap(nums[at], nums[i]);
            fill(nums, at + 1);
            swap(nums[at], nums[i]);
        }
    }

public:
    vector<vector<int>> permuteUnique(vector<int>& nums) {
        fill(nums, 0);
        return {result.begin(), result.end()};
    }
};
