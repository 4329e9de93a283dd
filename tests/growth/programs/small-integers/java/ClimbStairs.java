class Solution {
    public int solve(int n) {
        return (int) (climb(n) % 1_000_000_007L);
    }

    private long climb(int left) {
        if (left < 0) return 0;
        if (left == 0) return 1;
        return climb(left - 1) + climb(left - 2) + climb(left - 3);
    }
}
