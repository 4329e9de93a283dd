// Beyond a size it looks at a part of the input only.
int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

int solve(vector<int>& nums) {
    if (nums.size() > 500) nums.resize(500);
    return brute(nums);
}
