class Solution {
    private static final long MOD = 1_000_000_007L;

    public int solve(int n) {
        return (int) power(3, n);
    }

    private long power(long base, int exponent) {
        if (exponent == 0) return 1;
        long half = power(base, exponent / 2);
        long square = half * half % MOD;
        return exponent % 2 == 0 ? square : square * base % MOD;
    }
}
