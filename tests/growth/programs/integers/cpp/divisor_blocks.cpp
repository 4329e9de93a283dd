class Solution {
public:
    // sum of n / i over all i
    int solve(int n) {
        const long long mod = 1e9 + 7;
        long long total = 0;
        for (long long left = 1; left <= n;) {
            long long quotient = n / left;
            long long right = n / quotient;
            total = (total + quotient * (right - left + 1)) % mod;
            left = right + 1;
        }
        return (int)total;
    }
};
