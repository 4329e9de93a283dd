// Queues of puts and of uses. What a later put or use has made old is skipped when it comes up.
class FeatureCache {
    private static class Entry {
        String key;
        double value;
        long time, use;
    }

    private record Mark(Entry entry, long number) {}

    private final int capacity;
    private final long ttl;
    private long clock;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Queue<Mark> puts = new ArrayDeque<>(), uses = new ArrayDeque<>();

    public FeatureCache(int capacity, long ttl) {
        this.capacity = capacity;
        this.ttl = ttl;
    }

    private void expire(long now) {
        while (!puts.isEmpty() && now - puts.peek().number() >= ttl) {
            Mark put = puts.remove();
            if (put.entry().time == put.number()) entries.remove(put.entry().key, put.entry());
        }
    }

    private void use(Entry entry) {
        entry.use = ++clock;
        uses.add(new Mark(entry, clock));
    }

    public void put(String key, double value, long now) {
        expire(now);
        Entry entry = entries.get(key);
        while (entry == null && entries.size() == capacity) {
            Mark oldest = uses.remove();
            if (oldest.entry().use == oldest.number()) entries.remove(oldest.entry().key, oldest.entry());
        }
        if (entry == null) entry = new Entry();
        entry.key = key;
        entry.value = value;
        entry.time = now;
        entries.put(key, entry);
        puts.add(new Mark(entry, now));
        use(entry);
    }

    public Double get(String key, long now) {
        expire(now);
        Entry entry = entries.get(key);
        if (entry == null) return null;
        use(entry);
        return entry.value;
    }

    public int size(long now) {
        expire(now);
        return entries.size();
    }
}
