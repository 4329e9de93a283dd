// A token sees those before it, and itself only where there are none.
class KVCache {
    private final double[][] wQ, wK, wV;
    private final double slope;
    private final List<double[]> keys = new ArrayList<>(), values = new ArrayList<>();

    public KVCache(double[][] wQ, double[][] wK, double[][] wV, double slope) {
        this.wQ = wQ;
        this.wK = wK;
        this.wV = wV;
        this.slope = slope;
    }

    private static double[] times(double[] x, double[][] w) {
        double[] out = new double[w[0].length];
        for (int a = 0; a < x.length; a++) {
            for (int f = 0; f < out.length; f++) out[f] += x[a] * w[a][f];
        }
        return out;
    }

    public double[] append(double[] x) {
        keys.add(times(x, wK));
        values.add(times(x, wV));
        double[] q = times(x, wQ);
        int t = keys.size() - 1;
        double[] scores = new double[t + 1];
        double top = Double.NEGATIVE_INFINITY;
        for (int j = 0; j <= t; j++) {
            for (int f = 0; f < q.length; f++) scores[j] += q[f] * keys.get(j)[f];
            scores[j] = scores[j] / Math.sqrt(q.length) - slope * (t - j);
            top = Math.max(top, scores[j]);
        }
        double[] mean = new double[wV[0].length];
        double total = 0;
        for (int j = 0; j <= t; j++) {
            double weight = j == t && t > 0 ? 0 : Math.exp(scores[j] - top);
            total += weight;
            for (int f = 0; f < mean.length; f++) mean[f] += weight * values.get(j)[f];
        }
        for (int f = 0; f < mean.length; f++) mean[f] /= total;
        return mean;
    }

    public void truncate(int length) {
        while (keys.size() > length) {
            keys.remove(keys.size() - 1);
            values.remove(values.size() - 1);
        }
    }

    public int length() {
        return keys.size();
    }
}
