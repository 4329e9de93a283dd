class Solution {
public:
    vector<int> solve(const vector<int>& nums) {
        if (nums.empty()) return {};
        int pivot = nums[0];
        vector<int> smaller, larger;
        for (size_t i = 1; i < nums.size(); i++) {
            if (nums[i] < pivot)
                smaller.push_back(nums[i]);
            else
                larger.push_back(nums[i]);
        }
        vector<int> sorted = solve(smaller);
        sorted.push_back(pivot);
        for (int x : solve(larger)) sorted.push_back(x);
        return sorted;
    }
};
