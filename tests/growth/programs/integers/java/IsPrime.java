class Solution {
    public int solve(int n) {
        if (n < 2) return 0;
        for (int d = 2; (long) d * d <= n; d++) {
            if (n % d == 0) return 0;
        }
        return 1;
    }
}
