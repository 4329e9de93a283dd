class Solution {
public:
    int solve(vector<int>& nums) {
        sort(nums.begin(), nums.end());
        long long triangles = 0;
        for (auto a = nums.begin(); a != nums.end(); ++a) {
            for (auto b = a + 1; b != nums.end(); ++b) {
                auto end = lower_bound(b + 1, nums.end(), (long long)*a + *b);
                triangles += end - (b + 1);
            }
        }
        return static_cast<int>(triangles % 1000000007);
    }
};
