class Solution {
    public int numIslands(int[][] grid) {
        int count = 0;
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < grid[row].length; column++) {
                if (grid[row][column] == 0) continue;
                count++;
                sink(grid, row, column);
            }
        }
        return count;
    }

    private void sink(int[][] grid, int row, int column) {
        if (row < 0 || row == grid.length || column < 0 || column == grid[0].length || grid[row][column] == 0) return;
        grid[row][column] = 0;
        sink(grid, row + 1, column);
        sink(grid, row - 1, column);
        sink(grid, row, column + 1);
        sink(grid, row, column - 1);
    }
}
