class Solution {
    double solve(double[][] X, double[][] C, int iterations) {
        double sum = 0;
        for (int round = 0; round < iterations; ++round)
            for (double[] x : X)
                for (double[] c : C)
                    for (int i = 0; i < c.length; ++i) sum += Math.abs(x[i] - c[i]) / (round + 1);
        return sum;
    }
}
