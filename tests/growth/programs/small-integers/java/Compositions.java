class Solution {
    // In how many ways n is a sum of ordered parts of which the first is the largest.
    public int solve(int n) {
        return split(n, 0, true);
    }

    private int split(int left, int first, boolean ok) {
        if (left == 0) return ok ? 1 : 0;
        int ways = 0;
        for (int part = 1; part <= left; part++) {
            ways += first == 0 ? split(left - part, part, true) : split(left - part, first, ok && part <= first);
        }
        return ways;
    }
}
