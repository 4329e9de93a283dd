// Swaps every different value into the next place.
static void fill(std::vector<int>& nums, size_t at, std::vector<std::vector<int>>& result) {
    if (at == nums.size()) {
        result.push_back(nums);
        return;
    }
    std::set<int> tried;
    for (size_t i = at; i < nums.size(); ++i) {
        if (!tried.insert(nums[i]).second) continue;
        std::swap(nums[at], nums[i]);
        fill(nums, at + 1, result);
        std::swap(nums[at], nums[i]);
    }
}

std::vector<std::vector<int>> permuteUnique(std::vector<int> nums) {
    std::vector<std::vector<int>> result;
    fill(nums, 0, result);
    return result;
}
