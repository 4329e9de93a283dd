int solve(vector<int> nums) {
    sort(nums.begin(), nums.end());
    int best = 0;
    do {
        int ends = nums.front() * 2 - nums.back();
        best = max(best, ends + nums[nums.size() / 2]);
    } while (next_permutation(nums.begin(), nums.end()));
    return best;
}
