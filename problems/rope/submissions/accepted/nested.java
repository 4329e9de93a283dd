class Solution {
    public double[][][] rope(double[][][] x, long[] positions, double base) {
        int d = x[0][0].length;
        double[][][] out = new double[x.length][positions.length][d];
        for (int h = 0; h < x.length; h++) {
            for (int j = 0; j < positions.length; j++) {
                for (int i = 0; i < d; i += 2) {
                    double angle = positions[j] * Math.pow(base, -(double) i / d);
                    double a = x[h][j][i], b = x[h][j][i + 1];
                    out[h][j][i] = a * Math.cos(angle) - b * Math.sin(angle);
                    out[h][j][i + 1] = a * Math.sin(angle) + b * Math.cos(angle);
                }
            }
        }
        return out;
    }
}
