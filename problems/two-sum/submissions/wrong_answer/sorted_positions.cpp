// Returns the positions in the sorted list instead of the given one.
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        sort(nums.begin(), nums.end());
        int i = 0, j = (int)nums.size() - 1;
        while (i < j) {
            long long total = (long long)nums[i] + nums[j];
            if (total == target) return {i, j};
            if (total < target) ++i; else --j;
        }
        return {};
    }
};
