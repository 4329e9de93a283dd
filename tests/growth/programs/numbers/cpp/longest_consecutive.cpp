class Solution {
public:
    int solve(vector<int>& nums) {
        unordered_set<int> all(nums.begin(), nums.end());
        int longest = 0;
        for (int x : all) {
            if (all.count(x - 1)) continue;
            int end = x;
            while (all.count(end + 1)) ++end;
            longest = max(longest, end - x + 1);
        }
        return longest;
    }
};
