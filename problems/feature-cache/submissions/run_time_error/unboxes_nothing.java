// Takes the number out of its box before it looks whether there is one.
class FeatureCache {
    private final int capacity;
    private final long ttl;
    private final LinkedHashMap<String, Double> values = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<String, Long> puts = new LinkedHashMap<>();

    public FeatureCache(int capacity, long ttl) {
        this.capacity = capacity;
        this.ttl = ttl;
    }

    private void expire(long now) {
        while (!puts.isEmpty()) {
            Map.Entry<String, Long> oldest = puts.entrySet().iterator().next();
            if (now - oldest.getValue() < ttl) return;
            values.remove(oldest.getKey());
            puts.remove(oldest.getKey());
        }
    }

    public void put(String key, double value, long now) {
        expire(now);
        if (puts.remove(key) == null && values.size() == capacity) {
            String oldest = values.keySet().iterator().next();
            values.remove(oldest);
            puts.remove(oldest);
        }
        values.put(key, value);
        puts.put(key, now);
    }

    public Double get(String key, long now) {
        expire(now);
        double value = values.get(key);
        return value;
    }

    public int size(long now) {
        expire(now);
        return values.size();
    }
}
