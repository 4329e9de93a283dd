static uint32_t scramble(uint32_t x) {
    for (int round = 0; round < 64; ++round) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
    }
    return x;
}

int solve(vector<int>& nums) {
    for (size_t i = 0; i < nums.size(); ++i) {
        uint32_t seed = static_cast<uint32_t>(nums[i]) + static_cast<uint32_t>(i) * 2654435761u;
        nums[i] = static_cast<int>(scramble(seed) >> 2);
    }
    sort(nums.begin(), nums.end());
    int closest = INT_MAX;
    for (size_t i = 1; i < nums.size(); ++i) closest = min(closest, nums[i] - nums[i - 1]);
    return closest;
}
