// The bits of a number say which elements belong to the subset.
std::vector<std::vector<int>> subsets(const std::vector<int>& nums) {
    std::vector<std::vector<int>> result(size_t{1} << nums.size());
    for (size_t bits = 0; bits < result.size(); ++bits)
        for (size_t i = 0; i < nums.size(); ++i)
            if (bits >> i & 1) result[bits].push_back(nums[i]);
    return result;
}
