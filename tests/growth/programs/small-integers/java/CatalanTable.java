class Solution {
    private static final int LIMIT = 65;
    private static final long MOD = 1_000_000_007L;

    public int solve(int n) {
        long[] catalan = new long[LIMIT];
        catalan[0] = 1;
        for (int i = 1; i < LIMIT; i++) {
            for (int j = 0; j < i; j++) {
                catalan[i] = (catalan[i] + catalan[j] * catalan[i - 1 - j]) % MOD;
            }
        }
        return (int) catalan[n];
    }
}
