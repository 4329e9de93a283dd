class Solution {
    double solve(double[][] X, double[][] C, int iterations) {
        double sum = 0;
        for (double[] x : X) {
            double least = 1e300;
            for (double[] c : C) {
                double distance = 0;
                for (int i = 0; i < c.length; ++i) distance += (x[i] - c[i]) * (x[i] - c[i]);
                least = Math.min(least, distance);
            }
            sum += least;
        }
        return sum;
    }
}
