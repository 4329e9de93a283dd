// Skips an element that is equal to the one before it, but forgets to sort first.
class Solution {
    vector<vector<int>> result;
    vector<int> row;
    vector<bool> used;
    void fill(const vector<int>& nums) {
        if (row.size() == nums.size()) return result.push_back(row);
        for (size_t i = 0; i < nums.size() && result.size() < 6000; ++i) {
            if (used[i] || (i > 0 && nums[i] == nums[i - 1] && !used[i - 1])) continue;
            used[i] = true;
            row.push_back(nums[i]);
            fill(nums);
            row.pop_back();
            used[i] = false;
        }
    }

public:
    vector<vector<int>> permuteUnique(vector<int>& nums) {
        used.resize(nums.size());
        fill(nums);
        return result;
    }
};
