class Solution {
    public double[] movingAverage(double[] x, int w) {
        double[] out = new double[x.length - w + 1];
        for (int i = 0; i < out.length; i++) {
            for (int k = i; k < i + w; k++) out[i] += x[k];
            out[i] /= Math.max(1, w - 1);
        }
        return out;
    }
}
