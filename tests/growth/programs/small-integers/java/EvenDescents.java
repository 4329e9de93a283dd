class Solution {
    // Orders of 1..n in which an even number of neighbours descend.
    public int solve(int n) {
        long all = n == 64 ? -1L : (1L << n) - 1;
        return count(-1, all, 0);
    }

    private int count(int last, long free, int descents) {
        if (free == 0) return descents % 2 == 0 ? 1 : 0;
        int orders = 0;
        for (long rest = free; rest != 0; rest &= rest - 1) {
            int next = Long.numberOfTrailingZeros(rest);
            orders += count(next, free & ~(1L << next), next < last ? descents + 1 : descents);
        }
        return orders;
    }
}
