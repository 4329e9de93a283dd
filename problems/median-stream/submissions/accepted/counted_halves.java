// Each half is a sorted map from a number to how often it came.
class MedianFinder {
    private final TreeMap<Long, Integer> low = new TreeMap<>(), high = new TreeMap<>();
    private int more;  // how many the low half has above the high one: 0 or 1

    private static void put(TreeMap<Long, Integer> half, long num) {
        half.merge(num, 1, Integer::sum);
    }

    private static long take(TreeMap<Long, Integer> half, long num) {
        half.computeIfPresent(num, (key, count) -> count == 1 ? null : count - 1);
        return num;
    }

    public void addNum(long num) {
        put(low, num);
        put(high, take(low, low.lastKey()));
        if (more == 0) put(low, take(high, high.firstKey()));
        more = 1 - more;
    }

    public double findMedian() {
        if (low.isEmpty()) return 0.0;
        return more == 1 ? low.lastKey() : (low.lastKey() + high.firstKey()) / 2.0;
    }
}
