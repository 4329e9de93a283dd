class Solution {
    int block;
    vector<long long> sums;

    void add(vector<int>& a, int i, int delta) {
        a[i] += delta;
        sums[i / block] += delta;
    }

    long long query(const vector<int>& a, int l, int r) {
        long long res = 0;
        while (l <= r && l % block != 0) res += a[l++];
        while (l + block - 1 <= r) {
            res += sums[l / block];
            l += block;
        }
        while (l <= r) res += a[l++];
        return res;
    }

public:
    int solve(vector<int>& nums) {
        int n = nums.size();
        block = max(1, (int)sqrt(n));
        sums.assign(n / block + 1, 0);
        for (int i = 0; i < n; i++) sums[i / block] += nums[i];
        long long best = 0;
        for (int i = 0; i < n; i++) {
            int l = i / 2;
            best = max(best, query(nums, l, l + n / 2 - 1));
            add(nums, n - 1 - i, i % 2 ? 1 : -1);
        }
        return (int)(best % 1000000007);
    }
};
