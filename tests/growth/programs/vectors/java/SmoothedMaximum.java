class Solution {
    public double solve(double[] x) {
        int window = (int) Math.sqrt(x.length);
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + window <= x.length; i++) {
            double sum = 0;
            for (int j = i; j < i + window; j++) sum += x[j];
            best = Math.max(best, sum / window);
        }
        return best;
    }
}
