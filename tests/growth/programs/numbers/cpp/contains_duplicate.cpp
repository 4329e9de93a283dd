class Solution {
public:
    int solve(vector<int>& nums) {
        for (size_t i = 0; i + 1 < nums.size(); i++) {
            for (size_t j = i + 1; j < nums.size(); j++) {
                if (nums[i] == nums[j]) return 1;
            }
        }
        return 0;
    }
};
