// Of equally near centroids it takes the last one.
class Solution {
    public List<Object> kmeans(double[][] X, double[][] C0, int iters) {
        double[][] C = C0;
        while (iters-- > 0) C = update(X, assign(X, C), C);
        return List.of(C, assign(X, C));
    }

    private static int[] assign(double[][] X, double[][] C) {
        int[] labels = new int[X.length];
        for (int i = 0; i < X.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < C.length; j++) {
                double distance = 0;
                for (int f = 0; f < X[i].length; f++) distance += (X[i][f] - C[j][f]) * (X[i][f] - C[j][f]);
                if (distance <= least) {
                    least = distance;
                    labels[i] = j;
                }
            }
        }
        return labels;
    }

    private static double[][] update(double[][] X, int[] labels, double[][] C) {
        double[][] next = new double[C.length][C[0].length];
        int[] count = new int[C.length];
        for (int i = 0; i < X.length; i++) {
            count[labels[i]]++;
            for (int f = 0; f < X[i].length; f++) next[labels[i]][f] += X[i][f];
        }
        for (int j = 0; j < C.length; j++) {
            if (count[j] == 0) next[j] = C[j];
            else for (int f = 0; f < next[j].length; f++) next[j][f] /= count[j];
        }
        return next;
    }
}
