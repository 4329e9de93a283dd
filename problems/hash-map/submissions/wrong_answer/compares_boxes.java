// Boxed keys are compared with ==, which holds for small ones only.
class MyHashMap {
    private final List<List<Integer[]>> chains = new ArrayList<>();

    public MyHashMap() {
        for (int i = 0; i < 4096; i++) chains.add(new ArrayList<>());
    }

    private List<Integer[]> chain(Integer key) {
        int mixed = key * 0x9E3779B9;
        return chains.get(mixed >>> 20);
    }

    public void put(Integer key, int value) {
        remove(key);
        chain(key).add(new Integer[] {key, value});
    }

    public int get(Integer key) {
        for (Integer[] pair : chain(key)) {
            if (pair[0] == key) return pair[1];
        }
        return -1;
    }

    public void remove(Integer key) {
        chain(key).removeIf(pair -> pair[0] == key);
    }
}
