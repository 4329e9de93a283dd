// Every pixel is added to the answers that it takes part in.
class Solution {
    public double[][] conv2d(double[][] image, double[][] kernel) {
        int rows = image.length - kernel.length + 1, columns = image[0].length - kernel[0].length + 1;
        double[][] out = new double[rows][columns];
        for (int a = 0; a < kernel.length; a++)
            for (int b = 0; b < kernel[0].length; b++)
                for (int i = 0; i < rows; i++)
                    for (int j = 0; j < columns; j++) out[i][j] += image[i + a][j + b] * kernel[a][b];
        return out;
    }
}
