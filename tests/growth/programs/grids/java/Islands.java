class Solution {
    private static final int[][] DIRECTIONS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

    public int solve(int[][] grid) {
        int islands = 0;
        for (int r = 0; r < grid.length; r++) {
            for (int c = 0; c < grid[r].length; c++) {
                if (grid[r][c] == 0) continue;
                islands++;
                flood(grid, r, c);
            }
        }
        return islands;
    }

    private void flood(int[][] grid, int row, int col) {
        Queue<int[]> queue = new ArrayDeque<>();
        queue.add(new int[] {row, col});
        grid[row][col] = 0;
        while (!queue.isEmpty()) {
            int[] cell = queue.poll();
            for (int[] d : DIRECTIONS) {
                int r = cell[0] + d[0], c = cell[1] + d[1];
                if (r < 0 || c < 0 || r >= grid.length || c >= grid[0].length || grid[r][c] == 0) continue;
                grid[r][c] = 0;
                queue.add(new int[] {r, c});
            }
        }
    }
}
