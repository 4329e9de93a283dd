class Solution {
    public double solve(double[][] x) {
        int n = x.length;
        double[] v = new double[n];
        Arrays.fill(v, 1 / Math.sqrt(n));
        double norm = 0;
        for (int round = 0; round < 10; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) next[i] += x[i][j] * v[j];
            }
            norm = Math.sqrt(Arrays.stream(next).map(value -> value * value).sum());
            for (int i = 0; i < n; i++) v[i] = next[i] / norm;
        }
        return norm;
    }
}
