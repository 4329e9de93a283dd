class Solution {
    public double solve(double[][] x) {
        int n = x.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) product[i][j] += x[i][k] * x[k][j];
            }
        }
        double sum = 0;
        for (double[] row : product) {
            for (double value : row) sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
