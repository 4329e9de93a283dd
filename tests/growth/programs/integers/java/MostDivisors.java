class Solution {
    public int solve(int n) {
        int[] divisors = new int[n + 1];
        for (int d = 1; d <= n; d++) {
            for (int multiple = d; multiple <= n; multiple += d) divisors[multiple]++;
        }
        int best = 1;
        for (int i = 1; i <= n; i++) {
            if (divisors[i] > divisors[best]) best = i;
        }
        return best;
    }
}
