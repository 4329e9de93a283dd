class Solution {
public:
    vector<int> solve(vector<int>& nums) {
        vector<int> sorted;
        sorted.reserve(nums.size());
        for (int x : nums) {
            sorted.insert(upper_bound(sorted.begin(), sorted.end(), x), x);
        }
        return sorted;
    }
};
