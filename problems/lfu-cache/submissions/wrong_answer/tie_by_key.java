// Among the fewest uses the smallest key goes, whenever it was used.
class LFUCache {
    private final int capacity;
    private final Map<Integer, int[]> entries = new HashMap<>();  // value, uses
    private final TreeSet<int[]> order =
        new TreeSet<>((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));

    public LFUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        if (!entries.containsKey(key)) return -1;
        use(key);
        return entries.get(key)[0];
    }

    public void put(int key, int value) {
        if (capacity == 0) return;
        if (!entries.containsKey(key)) {
            if (entries.size() == capacity) entries.remove(order.pollFirst()[1]);
            entries.put(key, new int[2]);
        }
        entries.get(key)[0] = value;
        use(key);
    }

    private void use(int key) {
        int[] entry = entries.get(key);
        order.remove(new int[] {entry[1], key});
        order.add(new int[] {++entry[1], key});
    }
}
