// A bucket for each count; each bucket is filled in the order of the values.
std::vector<int> topKFrequent(const std::vector<int>& nums, int k) {
    std::map<int, int> count;
    for (int v : nums) ++count[v];
    std::vector<std::vector<int>> bucket(nums.size() + 1);
    for (auto [value, n] : count) bucket[n].push_back(value);
    std::vector<int> result;
    for (size_t n = nums.size(); n > 0; --n)
        for (int value : bucket[n])
            if ((int)result.size() < k) result.push_back(value);
    return result;
}
