// A LinkedHashMap in the order of insertion: reading a key does not keep it.
class LRUCache {
    private final int capacity;
    private final Map<Integer, Integer> values = new LinkedHashMap<>();

    public LRUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        return values.getOrDefault(key, -1);
    }

    public void put(int key, int value) {
        values.remove(key);
        if (values.size() == capacity) values.remove(values.keySet().iterator().next());
        values.put(key, value);
    }
}
