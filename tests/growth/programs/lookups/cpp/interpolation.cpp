class Solution {
    int find(const vector<int>& a, long long x) {
        long long lo = 0, hi = (long long)a.size() - 1;
        while (lo <= hi && a[lo] <= x && x <= a[hi]) {
            if (a[lo] == a[hi]) return a[lo] == x ? (int)lo : -1;
            long long pos = lo + (x - a[lo]) * (hi - lo) / (a[hi] - a[lo]);
            if (a[pos] == x) return (int)pos;
            if (a[pos] < x)
                lo = pos + 1;
            else
                hi = pos - 1;
        }
        return -1;
    }

public:
    vector<int> solve(vector<int>& nums, vector<int>& queries) {
        vector<int> result(queries.size());
        transform(queries.begin(), queries.end(), result.begin(), [&](int x) { return find(nums, x); });
        return result;
    }
};
