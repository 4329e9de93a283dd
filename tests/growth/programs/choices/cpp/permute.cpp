class Solution {
    int beautiful = 0;

    void permute(vector<int>& nums, size_t first, int weighted) {
        if (first == nums.size()) {
            if (weighted % 7 == 0) beautiful++;
            return;
        }
        for (size_t i = first; i < nums.size(); i++) {
            swap(nums[first], nums[i]);
            permute(nums, first + 1, weighted + nums[first] * static_cast<int>(first + 1));
            swap(nums[first], nums[i]);
        }
    }

public:
    int solve(vector<int>& nums) {
        permute(nums, 0, 0);
        return beautiful;
    }
};
