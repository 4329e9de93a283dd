typedef vector<long long> Sums;

// all sums of nums[from, to), ascending
static Sums allSums(const vector<int>& nums, size_t from, size_t to) {
    Sums sums{0};
    for (size_t i = from; i < to; i++) {
        Sums with(sums);
        for (long long& s : with) s += nums[i];
        Sums both(sums.size() * 2);
        merge(sums.begin(), sums.end(), with.begin(), with.end(), both.begin());
        sums.swap(both);
    }
    return sums;
}

int solve(vector<int>& nums) {
    long long total = accumulate(nums.begin(), nums.end(), 0LL);
    Sums left = allSums(nums, 0, nums.size() / 2);
    Sums right = allSums(nums, nums.size() / 2, nums.size());
    long long best = total;
    size_t i = 0, j = right.size();
    while (i < left.size() && j > 0) {
        long long sum = left[i] + right[j - 1];
        best = min(best, llabs(total - 2 * sum));
        if (2 * sum > total)
            j--;
        else
            i++;
    }
    return static_cast<int>(best);
}
