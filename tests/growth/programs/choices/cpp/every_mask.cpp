int solve(vector<int>& nums) {
    const int n = static_cast<int>(nums.size());
    int found = 0;
    for (long long mask = 0; mask < (1LL << n); ++mask) {
        int sum = 0;
        for (int i = 0; i < n; ++i) {
            if (mask & (1LL << i)) sum += nums[i];
        }
        if (sum % 9 == 0) ++found;
    }
    return found;
}
