int solve(vector<int>& nums, int wanted) {
    return static_cast<int>(lower_bound(nums.begin(), nums.end(), wanted) - nums.begin());
}
