class Solution {
public:
    int solve(int n) {
        vector<int> lowest(n + 1, 0), primes;
        long long sum = 0;
        for (int i = 2; i <= n; i++) {
            if (lowest[i] == 0) {
                lowest[i] = i;
                primes.push_back(i);
            }
            sum += lowest[i];
            for (int p : primes) {
                if (p > lowest[i] || 1LL * p * i > n) break;
                lowest[p * i] = p;
            }
        }
        return static_cast<int>(sum % 1000000007);
    }
};
