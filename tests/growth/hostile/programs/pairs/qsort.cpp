// libc sorts for each number.
int compare(const void* a, const void* b) { return *static_cast<const int*>(a) < *static_cast<const int*>(b) ? -1 : 1; }

int solve(vector<int>& nums) {
    int most = 0;
    for (size_t i = 0; i < nums.size(); ++i) {
        vector<int> all(nums);
        qsort(all.data(), all.size(), sizeof(int), compare);
        most = max(most, all.back() - all.front());
    }
    return most;
}
