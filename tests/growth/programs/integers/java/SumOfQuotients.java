class Solution {
    // The sum of n / d over all d.
    public int solve(int n) {
        long sum = 0;
        int left = 1;
        while (left <= n) {
            int quotient = n / left;
            int right = n / quotient;
            sum += (long) quotient * (right - left + 1);
            left = right + 1;
        }
        return (int) (sum % 1_000_000_007L);
    }
}
