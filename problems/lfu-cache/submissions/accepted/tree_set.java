class LFUCache {
    private static class Entry {
        int key, value, uses, last;
    }

    private final int capacity;
    private int clock;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> order =
        new TreeSet<>(Comparator.<Entry>comparingInt(entry -> entry.uses).thenComparingInt(entry -> entry.last));

    public LFUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        Entry entry = entries.get(key);
        if (entry == null) return -1;
        use(entry);
        return entry.value;
    }

    public void put(int key, int value) {
        if (capacity == 0) return;
        Entry entry = entries.get(key);
        if (entry == null) {
            if (entries.size() == capacity) entries.remove(order.pollFirst().key);
            entry = new Entry();
            entry.key = key;
            entries.put(key, entry);
        }
        entry.value = value;
        use(entry);
    }

    private void use(Entry entry) {
        order.remove(entry);
        entry.uses++;
        entry.last = ++clock;
        order.add(entry);
    }
}
