// Arrays that double, and a count.
class KVCache {
    private final List<List<Double>> wQ, wK, wV;
    private final double slope;
    private double[][] keys = new double[4][], values = new double[4][];
    private int count;

    public KVCache(List<List<Double>> wQ, List<List<Double>> wK, List<List<Double>> wV, double slope) {
        this.wQ = wQ;
        this.wK = wK;
        this.wV = wV;
        this.slope = slope;
    }

    private static double[] times(List<Double> x, List<List<Double>> w) {
        double[] out = new double[w.get(0).size()];
        for (int f = 0; f < out.length; f++) {
            for (int a = 0; a < x.size(); a++) out[f] += x.get(a) * w.get(a).get(f);
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) sum += a[f] * b[f];
        return sum;
    }

    public List<Double> append(List<Double> x) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        keys[count] = times(x, wK);
        values[count++] = times(x, wV);
        double[] q = times(x, wQ);
        double[] scores = IntStream.range(0, count).mapToDouble(j -> dot(q, keys[j]) / Math.sqrt(q.length) - slope * (count - 1 - j)).toArray();
        double top = Arrays.stream(scores).max().getAsDouble();
        double total = Arrays.stream(scores).map(score -> Math.exp(score - top)).sum();
        List<Double> mean = new ArrayList<>();
        for (int f = 0; f < wV.get(0).size(); f++) {
            double sum = 0;
            for (int j = 0; j < count; j++) sum += Math.exp(scores[j] - top) * values[j][f];
            mean.add(sum / total);
        }
        return mean;
    }

    public void truncate(int length) {
        count = length;
    }

    public int length() {
        return count;
    }
}
