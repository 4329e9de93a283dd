// A cache of capacity 0 looks for a key to remove, and there is none.
class LFUCache {
    private final int capacity;
    private int fewest;
    private final Map<Integer, Integer> values = new HashMap<>(), uses = new HashMap<>();
    private final Map<Integer, LinkedHashSet<Integer>> keys = new HashMap<>();

    public LFUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        if (!values.containsKey(key)) return -1;
        use(key);
        return values.get(key);
    }

    public void put(int key, int value) {
        if (!values.containsKey(key)) {
            if (values.size() == capacity) {
                int oldest = keys.get(fewest).iterator().next();
                keys.get(fewest).remove(oldest);
                values.remove(oldest);
                uses.remove(oldest);
            }
            fewest = 1;
        }
        values.put(key, value);
        use(key);
    }

    private void use(int key) {
        int before = uses.getOrDefault(key, 0);
        if (before > 0) {
            keys.get(before).remove(key);
            if (before == fewest && keys.get(before).isEmpty()) fewest++;
        }
        uses.put(key, before + 1);
        keys.computeIfAbsent(before + 1, none -> new LinkedHashSet<>()).add(key);
    }
}
