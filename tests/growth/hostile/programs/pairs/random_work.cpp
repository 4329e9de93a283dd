// How much it works more than it must is drawn at random.
int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

int solve(vector<int>& nums) {
    int most = 0;
    for (unsigned again = 0, times = 1 + random_device()() % 32; again < times; ++again) most = max(most, brute(nums));
    return most;
}
