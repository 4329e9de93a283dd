class Solution {
public:
    int solve(vector<int>& nums) {
        vector<vector<int>> subsets = {{}};
        for (int num : nums) {
            size_t count = subsets.size();
            for (size_t i = 0; i < count; i++) {
                vector<int> subset = subsets[i];
                subset.push_back(num);
                subsets.push_back(subset);
            }
        }
        int odd = 0;
        for (const auto& subset : subsets) odd += subset.size() % 2;
        return odd;
    }
};
