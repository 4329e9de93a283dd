class Solution {
public:
    int solve(vector<int>& nums) {
        int n = nums.size(), count = 0;
        for (int i = 0; i < n; ++i)
            for (int j = i + 1; j < n; ++j)
                for (int k = j + 1; k < n; ++k)
                    if ((0LL + nums[i] + nums[j] + nums[k]) % 1000 == 0) ++count;
        return count;
    }
};
