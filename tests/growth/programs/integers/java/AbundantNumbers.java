class Solution {
    public int solve(int n) {
        int count = 0;
        for (int i = 2; i <= n; i++) {
            if (sumOfDivisors(i) > i) count++;
        }
        return count;
    }

    private long sumOfDivisors(int number) {
        long sum = 1;
        for (int d = 2; d * d <= number; d++) {
            if (number % d != 0) continue;
            sum += d;
            if (d != number / d) sum += number / d;
        }
        return sum;
    }
}
