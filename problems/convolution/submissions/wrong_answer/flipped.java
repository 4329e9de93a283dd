class Solution {
    public double[][] conv2d(double[][] image, double[][] kernel) {
        int kh = kernel.length, kw = kernel[0].length;
        double[][] out = new double[image.length - kh + 1][image[0].length - kw + 1];
        for (int i = 0; i < out.length; i++)
            for (int j = 0; j < out[0].length; j++)
                for (int a = 0; a < kh; a++)
                    for (int b = 0; b < kw; b++) out[i][j] += image[i + a][j + b] * kernel[kh - 1 - a][kw - 1 - b];
        return out;
    }
}
