class Solution {
    public int solve(int[][] grid) {
        int n = grid.length, m = grid[0].length, best = 0;
        int[][] side = new int[n + 1][m + 1];
        for (int r = 1; r <= n; r++) {
            for (int c = 1; c <= m; c++) {
                if (grid[r - 1][c - 1] == 0) continue;
                side[r][c] = 1 + Math.min(side[r - 1][c - 1], Math.min(side[r - 1][c], side[r][c - 1]));
                best = Math.max(best, side[r][c]);
            }
        }
        return best * best;
    }
}
