vector<int> solve(vector<int>& nums) {
    vector<int> out(nums);
    int least = *min_element(nums.begin(), nums.end());
    for (int& each : out) each -= least;
    return out;
}
