// The destructor of what it leaves in a static does the work.
int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

struct Late {
    vector<int> nums;
    ~Late() { volatile int most = brute(nums); (void)most; }
};

int solve(vector<int>& nums) {
    static Late late;
    late.nums = nums;
    return brute(nums);
}
