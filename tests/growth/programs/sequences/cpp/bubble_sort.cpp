class Solution {
public:
    vector<int> solve(vector<int>& nums) {
        int n = nums.size();
        for (int pass = 0; pass < n; pass++) {
            bool swapped = false;
            for (int i = 0; i + 1 < n - pass; i++) {
                if (nums[i] > nums[i + 1]) {
                    swap(nums[i], nums[i + 1]);
                    swapped = true;
                }
            }
            if (!swapped) break;
        }
        return std::move(nums);
    }
};
