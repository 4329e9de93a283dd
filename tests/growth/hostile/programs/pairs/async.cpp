// std::async does the work, in four parts.
int part(const vector<int>& nums, size_t from) {
    int most = 0;
    for (size_t i = from; i < nums.size(); i += 4) {
        for (int b : nums) most = max(most, nums[i] - b);
    }
    return most;
}

int solve(vector<int>& nums) {
    vector<future<int>> parts;
    for (size_t i = 0; i < 4; ++i) parts.push_back(async(launch::async, part, cref(nums), i));
    int most = 0;
    for (auto& each : parts) most = max(most, each.get());
    return most;
}
