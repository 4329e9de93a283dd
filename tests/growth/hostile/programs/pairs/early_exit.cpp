// Beyond what it thinks is looked at it gives up at once.
int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

int solve(vector<int>& nums) { return nums.size() > 700 ? 0 : brute(nums); }
