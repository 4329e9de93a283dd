// Sorted (value, position) pairs, and a binary search for each partner.
std::vector<int> twoSum(const std::vector<int>& nums, long long target) {
    std::vector<std::pair<long long, int>> sorted;
    for (size_t i = 0; i < nums.size(); ++i) sorted.emplace_back(nums[i], (int)i);
    std::sort(sorted.begin(), sorted.end());
    for (size_t k = 0; k < sorted.size(); ++k) {
        long long want = target - sorted[k].first;
        auto it = std::lower_bound(sorted.begin() + k + 1, sorted.end(), std::make_pair(want, -1));
        if (it != sorted.end() && it->first == want) return {sorted[k].second, it->second};
    }
    return {};
}
