// The labels are those from before the last update.
class Solution {
    public List<Object> kmeans1d(double[] x, double[] c0, int iters) {
        double[] ordered = x.clone();
        Arrays.sort(ordered);
        double[] sums = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) sums[i + 1] = sums[i] + ordered[i];
        double[] c = c0.clone(), before = c;
        for (int t = 0; t < iters; t++) {
            double[] next = c.clone();
            int begin = 0;
            for (int j = 0; j < c.length; j++) {
                int end = j + 1 < c.length ? atMost(ordered, (c[j] + c[j + 1]) / 2) : x.length;
                if (begin < end) next[j] = (sums[end] - sums[begin]) / (end - begin);
                begin = end;
            }
            before = c;
            c = next;
        }
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            while (labels[i] + 1 < c.length && x[i] - before[labels[i]] > before[labels[i] + 1] - x[i]) labels[i]++;
        }
        return List.of(c, labels);
    }

    private static int atMost(double[] ordered, double border) {
        int low = 0, high = ordered.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered[middle] <= border) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
