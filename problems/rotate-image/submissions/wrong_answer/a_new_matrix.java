class Solution {
    public void rotate(int[][] matrix) {
        int n = matrix.length;
        int[][] turned = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) turned[j][n - 1 - i] = matrix[i][j];
        }
        matrix = turned;
    }
}
