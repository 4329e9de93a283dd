// Slow only where the answer is odd.
int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

int fast(const vector<int>& nums) {
    return *max_element(nums.begin(), nums.end()) - *min_element(nums.begin(), nums.end());
}

int solve(vector<int>& nums) {
    const int most = fast(nums);
    return most % 2 == 0 ? most : brute(nums);
}
