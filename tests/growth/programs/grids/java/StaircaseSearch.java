class Solution {
    private static final int TARGET = 42;

    public int solve(int[][] grid) {
        int row = 0, col = grid[0].length - 1;
        while (row < grid.length && col >= 0) {
            if (grid[row][col] == TARGET) return 1;
            if (grid[row][col] > TARGET) col--;
            else row++;
        }
        return 0;
    }
}
