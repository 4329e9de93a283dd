// No trick: what the others hide.
int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

int solve(vector<int>& nums) { return brute(nums); }
