// The remainder of a negative key is negative, and no place of the table.
class MyHashMap {
    private final List<LinkedList<int[]>> chains = new ArrayList<>();

    public MyHashMap() {
        for (int i = 0; i < 10007; i++) chains.add(new LinkedList<>());
    }

    public void put(int key, int value) {
        remove(key);
        chains.get(key % 10007).add(new int[] {key, value});
    }

    public int get(int key) {
        for (int[] pair : chains.get(key % 10007)) {
            if (pair[0] == key) return pair[1];
        }
        return -1;
    }

    public void remove(int key) {
        chains.get(key % 10007).removeIf(pair -> pair[0] == key);
    }
}
