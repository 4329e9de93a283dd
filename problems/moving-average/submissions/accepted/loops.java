class Solution {
    public double[] movingAverage(double[] x, int w) {
        double[] out = new double[x.length - w + 1];
        for (int i = 0; i < out.length; i++) {
            double total = 0;
            for (int k = i; k < i + w; k++) total += x[k];
            out[i] = total / w;
        }
        return out;
    }
}
