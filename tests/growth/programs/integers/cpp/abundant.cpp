class Solution {
    int sumOfProperDivisors(int x) {
        int sum = x > 1 ? 1 : 0;
        for (int d = 2; d * d <= x; ++d) {
            if (x % d != 0) continue;
            sum += d;
            if (d != x / d) sum += x / d;
        }
        return sum;
    }

public:
    int solve(int n) {
        int count = 0;
        for (int x = 1; x <= n; ++x)
            if (sumOfProperDivisors(x) > x) ++count;
        return count;
    }
};
