// i / d is a division of integers: every pair turns as fast as the first.
class Solution {
    public double[][][] rope(double[][][] x, int[] positions, double base) {
        int d = x[0][0].length;
        for (double[][] head : x) {
            for (int j = 0; j < head.length; j++) {
                for (int i = 0; i < d; i += 2) {
                    double angle = positions[j] * Math.pow(base, -i / d);
                    double a = head[j][i], b = head[j][i + 1];
                    head[j][i] = a * Math.cos(angle) - b * Math.sin(angle);
                    head[j][i + 1] = a * Math.sin(angle) + b * Math.cos(angle);
                }
            }
        }
        return x;
    }
}
