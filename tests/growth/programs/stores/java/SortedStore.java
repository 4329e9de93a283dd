class Store {
    private final TreeMap<Integer, Integer> map = new TreeMap<>();

    public void put(int key, int value) {
        map.put(key, value);
    }

    public int get(int key) {
        Map.Entry<Integer, Integer> floor = map.floorEntry(key);
        return floor == null || floor.getKey() != key ? -1 : floor.getValue();
    }

    public boolean remove(int key) {
        return map.remove(key) != null;
    }
}
