// Asks the compiler for other optimisation.
#pragma GCC optimize("O3,unroll-loops,tree-vectorize")
#pragma GCC target("avx2")

int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

int solve(vector<int>& nums) { return brute(nums); }
