class Solution {
    vector<long long> memo;

    long long ways(int steps) {
        if (steps < 0) return 0;
        if (steps == 0) return 1;
        if (memo[steps] != -1) return memo[steps];
        return memo[steps] = ways(steps - 1) + ways(steps - 2);
    }

public:
    long long solve(int n) {
        memo.assign(n + 1, -1);
        return ways(n);
    }
};
