// No trick: what the others hide.
int solve(vector<int>& nums, int wanted) {
    for (size_t i = 0; i < nums.size(); ++i) {
        if (nums[i] == wanted) return static_cast<int>(i);
    }
    return -1;
}
