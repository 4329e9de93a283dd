class Solution {
    public int solve(int n) {
        int pairs = 0;
        for (int a = 1; a <= n; a++) {
            for (int b = a + 1; b <= n; b++) {
                if (gcd(b, a) == 1) pairs++;
            }
        }
        return pairs;
    }

    private int gcd(int a, int b) {
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
