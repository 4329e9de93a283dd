class MyHashMap {
    private final java.util.Map<Integer, Integer> table = new java.util.HashMap<>();

    public void put(int key, int value) {
        table.put(key, value);
    }

    public int get(int key) {
        return table.getOrDefault(key, -1);
    }

    public void remove(int key) {
        table.remove(key);
    }
}
