// The entry with the oldest put goes, whenever it was used.
class FeatureCache {
    private final int capacity;
    private final long ttl;
    private final LinkedHashMap<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Long> puts = new HashMap<>();

    public FeatureCache(int capacity, long ttl) {
        this.capacity = capacity;
        this.ttl = ttl;
    }

    private void expire(long now) {
        while (!values.isEmpty() && now - puts.get(values.keySet().iterator().next()) >= ttl) {
            values.remove(values.keySet().iterator().next());
        }
    }

    public void put(String key, double value, long now) {
        expire(now);
        values.remove(key);
        if (values.size() == capacity) values.remove(values.keySet().iterator().next());
        values.put(key, value);
        puts.put(key, now);
    }

    public Double get(String key, long now) {
        expire(now);
        return values.get(key);
    }

    public int size(long now) {
        expire(now);
        return values.size();
    }
}
