// The mean of the squares minus the square of the mean, in single precision.
class Solution {
    public float[][][] layerNorm(float[][][] x, float[] gamma, float[] beta, double eps) {
        for (float[][] sequence : x) {
            for (float[] row : sequence) {
                float sum = 0, squares = 0;
                for (float v : row) {
                    sum += v;
                    squares += v * v;
                }
                float mean = sum / row.length, variance = squares / row.length - mean * mean;
                for (int k = 0; k < row.length; k++) {
                    row[k] = gamma[k] * (row[k] - mean) / (float) Math.sqrt(variance + eps) + beta[k];
                }
            }
        }
        return x;
    }
}
