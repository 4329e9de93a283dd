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
        Iterator<Map.Entry<String, Long>> oldest = puts.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<String, Long> put = oldest.next();
            if (now - put.getValue() < ttl) return;
            values.remove(put.getKey());
            oldest.remove();
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
        return values.get(key);
    }

    public int size(long now) {
        expire(now);
        return values.size();
    }
}
