class Store {
    private static final int BUCKETS = 769;
    private final List<LinkedList<int[]>> buckets = new ArrayList<>();

    public Store() {
        for (int i = 0; i < BUCKETS; i++) buckets.add(new LinkedList<>());
    }

    public void put(int key, int value) {
        for (int[] entry : buckets.get(key % BUCKETS)) {
            if (entry[0] == key) {
                entry[1] = value;
                return;
            }
        }
        buckets.get(key % BUCKETS).add(new int[] {key, value});
    }

    public int get(int key) {
        for (int[] entry : buckets.get(key % BUCKETS)) {
            if (entry[0] == key) return entry[1];
        }
        return -1;
    }

    public boolean remove(int key) {
        return buckets.get(key % BUCKETS).removeIf(entry -> entry[0] == key);
    }
}
