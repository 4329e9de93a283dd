class Solution {
    public int solve(int n) {
        List<Integer> squares = new ArrayList<>();
        for (int i = 0; (long) i * i <= n; i++) squares.add(i * i);
        int ways = 0;
        int low = 0, high = squares.size() - 1;
        while (low <= high) {
            long sum = (long) squares.get(low) + squares.get(high);
            if (sum == n) ways++;
            if (sum < n) low++;
            else high--;
        }
        return ways;
    }
}
