// Goes through all numbers in each iteration. It passes all cases in time; its growth does not pass.
class Solution {
    public List<Object> kmeans1d(double[] x, double[] c0, int iters) {
        double[] c = c0.clone();
        while (iters-- > 0) {
            double[] sum = new double[c.length];
            int[] count = new int[c.length];
            for (double v : x) {
                int j = nearest(c, v);
                sum[j] += v;
                count[j]++;
            }
            for (int j = 0; j < c.length; j++) {
                if (count[j] > 0) c[j] = sum[j] / count[j];
            }
        }
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) labels[i] = nearest(c, x[i]);
        return List.of(c, labels);
    }

    private static int nearest(double[] c, double v) {
        int low = 0, high = c.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (v <= (c[middle] + c[middle + 1]) / 2) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
