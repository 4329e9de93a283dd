vector<int> solve(const vector<int>& nums, const vector<int>& queries) {
    vector<int> smaller;
    smaller.reserve(queries.size());
    for (int x : queries) {
        size_t bound = 1;
        while (bound < nums.size() && nums[bound] < x) bound *= 2;
        auto last = nums.begin() + static_cast<ptrdiff_t>(min(bound + 1, nums.size()));
        auto first = nums.begin() + static_cast<ptrdiff_t>(bound / 2);
        smaller.push_back(static_cast<int>(lower_bound(first, last, x) - nums.begin()));
    }
    return smaller;
}
