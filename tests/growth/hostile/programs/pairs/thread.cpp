// Another thread does the work.
int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

int solve(vector<int>& nums) {
    int most = 0;
    thread worker([&] { most = brute(nums); });
    worker.join();
    return most;
}
