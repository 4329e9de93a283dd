class Solution {
    public int solve(int[][] grid) {
        int n = grid.length;
        int[][] dist = new int[n][];
        for (int i = 0; i < n; i++) {
            dist[i] = grid[i].clone();
            dist[i][i] = 0;
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (dist[i][k] + dist[k][j] < dist[i][j]) dist[i][j] = dist[i][k] + dist[k][j];
                }
            }
        }
        int sum = 0;
        for (int[] row : dist) sum += Arrays.stream(row).sum();
        return sum;
    }
}
