class Solution {
    vector<int> path;
    int multiples = 0;

    void backtrack(const vector<int>& nums, size_t start, int sum) {
        if (!path.empty() && sum % (int)path.size() == 0) multiples++;
        for (size_t i = start; i < nums.size(); i++) {
            path.push_back(nums[i]);
            backtrack(nums, i + 1, sum + nums[i]);
            path.pop_back();
        }
    }

public:
    int solve(vector<int>& nums) {
        backtrack(nums, 0, 0);
        return multiples;
    }
};
