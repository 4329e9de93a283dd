class Solution {
    private final List<int[]> ways = new ArrayList<>();

    public List<int[]> solveNQueens(int n) {
        place(new int[n], 0, 0, 0, 0);
        return ways;
    }

    private void place(int[] columns, int row, int taken, int falling, int rising) {
        if (row == columns.length) {
            ways.add(columns.clone());
            return;
        }
        int free = ~(taken | falling | rising) & (1 << columns.length) - 1;
        for (; free != 0; free &= free - 1) {
            int bit = free & -free;
            columns[row] = Integer.numberOfTrailingZeros(bit);
            place(columns, row + 1, taken | bit, (falling | bit) << 1, (rising | bit) >> 1);
        }
    }
}
