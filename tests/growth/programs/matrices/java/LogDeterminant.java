class Solution {
    public double solve(double[][] x) {
        int n = x.length;
        double log = 0;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(x[i][k]) > Math.abs(x[pivot][k])) pivot = i;
            }
            double[] row = x[pivot];
            x[pivot] = x[k];
            x[k] = row;
            log += Math.log(Math.abs(row[k]));
            for (int i = k + 1; i < n; i++) {
                double factor = x[i][k] / row[k];
                for (int j = k; j < n; j++) x[i][j] -= factor * row[j];
            }
        }
        return log;
    }
}
