class Solution {
    int gcd(int a, int b) {
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

public:
    int solve(int n) {
        int pairs = 0;
        for (int a = 1; a <= n; a++) {
            for (int b = a + 1; b <= n; b++) {
                if (gcd(a, b) == 1) pairs = (pairs + 1) % 1000000007;
            }
        }
        return pairs;
    }
};
