class Solution {
public:
    int solve(int n) {
        unordered_set<long long> squares;
        for (long long i = 0; i * i <= n; ++i) squares.insert(i * i);
        int ways = 0;
        for (long long square : squares) {
            if (squares.count(n - square)) ++ways;
        }
        return ways;
    }
};
