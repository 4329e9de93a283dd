class Solution {
    long long crossing(const vector<int>& a, int lo, int mid, int hi) {
        long long left = LLONG_MIN, right = LLONG_MIN, sum = 0;
        for (int i = mid; i >= lo; i--) {
            sum += a[i] - 1000;
            left = max(left, sum);
        }
        sum = 0;
        for (int i = mid + 1; i <= hi; i++) {
            sum += a[i] - 1000;
            right = max(right, sum);
        }
        return left + right;
    }

    long long best(const vector<int>& a, int lo, int hi) {
        if (lo == hi) return a[lo] - 1000;
        int mid = (lo + hi) / 2;
        return max({best(a, lo, mid), best(a, mid + 1, hi), crossing(a, lo, mid, hi)});
    }

public:
    int solve(vector<int>& nums) { return static_cast<int>(best(nums, 0, (int)nums.size() - 1) % 1000000007); }
};
