int solve(vector<int>& nums) {
    size_t left = 0, right = nums.size() - 1;
    while (left < right) {
        size_t middle = (left + right) / 2;
        if (nums[middle] > nums[middle + 1])
            right = middle;
        else
            left = middle + 1;
    }
    return static_cast<int>(left);
}
