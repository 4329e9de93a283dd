// the most frequent lower half-word
int solve(vector<int>& nums) {
    vector<int> times(1 << 16, 0);
    for (int x : nums) times[x & 0xffff]++;
    int best = 0;
    for (int half = 1; half < (1 << 16); half++) {
        if (times[half] > times[best]) best = half;
    }
    return best;
}
