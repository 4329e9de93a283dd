// Counts and sums up to each different number, in a tree.
class Solution {
    private record Upto(int count, double sum) {}

    public List<Object> kmeans1d(List<Double> x, List<Double> c0, int iters) {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        for (double v : x) counts.merge(v, 1, Integer::sum);
        TreeMap<Double, Upto> upto = new TreeMap<>();
        Upto last = new Upto(0, 0);
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            last = new Upto(last.count + entry.getValue(), last.sum + entry.getKey() * entry.getValue());
            upto.put(entry.getKey(), last);
        }
        List<Double> c = c0;
        for (int t = 0; t < iters; t++) {
            List<Double> next = new ArrayList<>();
            Upto begin = new Upto(0, 0);
            for (int j = 0; j < c.size(); j++) {
                Map.Entry<Double, Upto> found = j + 1 < c.size() ? upto.floorEntry((c.get(j) + c.get(j + 1)) / 2) : upto.lastEntry();
                Upto end = found == null ? new Upto(0, 0) : found.getValue();
                next.add(end.count > begin.count ? (end.sum - begin.sum) / (end.count - begin.count) : c.get(j));
                begin = end;
            }
            if (next.equals(c)) break;
            c = next;
        }
        TreeMap<Double, Integer> borders = new TreeMap<>();
        for (int j = 0; j + 1 < c.size(); j++) borders.put((c.get(j) + c.get(j + 1)) / 2, j);
        List<Integer> labels = new ArrayList<>();
        for (double v : x) {
            Map.Entry<Double, Integer> border = borders.ceilingEntry(v);
            labels.add(border == null ? c.size() - 1 : border.getValue());
        }
        return List.of(c, labels);
    }
}
