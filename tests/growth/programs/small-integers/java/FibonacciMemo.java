class Solution {
    private final Map<Integer, Long> memo = new HashMap<>();

    public int solve(int n) {
        return (int) (fib(n) % 1_000_000_007L);
    }

    private long fib(int n) {
        if (n <= 1) return n;
        if (memo.containsKey(n)) return memo.get(n);
        long value = (fib(n - 1) + fib(n - 2)) % 1_000_000_007L;
        memo.put(n, value);
        return value;
    }
}
