vector<int> mergeSort(vector<int> nums) {
    if (nums.size() < 2) return nums;
    auto middle = nums.begin() + nums.size() / 2;
    vector<int> left = mergeSort(vector<int>(nums.begin(), middle));
    vector<int> right = mergeSort(vector<int>(middle, nums.end()));
    vector<int> merged;
    size_t i = 0, j = 0;
    while (i < left.size() || j < right.size()) {
        if (j == right.size() || (i < left.size() && left[i] <= right[j]))
            merged.push_back(left[i++]);
        else
            merged.push_back(right[j++]);
    }
    return merged;
}

vector<int> solve(vector<int>& nums) {
    return mergeSort(nums);
}
