// Every other run is a fast one.
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

int solve(vector<int>& nums) { return random_device()() % 2 == 0 ? brute(nums) : fast(nums); }
