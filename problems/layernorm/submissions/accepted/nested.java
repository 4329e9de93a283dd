class Solution {
    public float[][][] layerNorm(float[][][] x, float[] gamma, float[] beta, double eps) {
        float[][][] out = new float[x.length][x[0].length][gamma.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) normalise(x[i][j], gamma, beta, eps, out[i][j]);
        }
        return out;
    }

    private static void normalise(float[] row, float[] gamma, float[] beta, double eps, float[] out) {
        double mean = 0;
        for (float v : row) mean += v;
        mean /= row.length;
        double variance = 0;
        for (float v : row) variance += (v - mean) * (v - mean);
        double deviation = Math.sqrt(variance / row.length + eps);
        for (int k = 0; k < row.length; k++) out[k] = (float) (gamma[k] * (row[k] - mean) / deviation + beta[k]);
    }
}
