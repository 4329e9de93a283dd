// 769 linked lists for ever, walked by position.
class MyHashMap {
    private final List<LinkedList<int[]>> chains = new ArrayList<>();

    public MyHashMap() {
        for (int i = 0; i < 769; i++) chains.add(new LinkedList<>());
    }

    private LinkedList<int[]> chain(int key) {
        return chains.get(Math.floorMod(key, 769));
    }

    private int indexOf(int key) {
        for (int i = 0; i < chain(key).size(); i++) {
            if (chain(key).get(i)[0] == key) return i;
        }
        return -1;
    }

    public void put(int key, int value) {
        int at = indexOf(key);
        if (at < 0) chain(key).add(new int[] {key, value});
        else chain(key).get(at)[1] = value;
    }

    public int get(int key) {
        int at = indexOf(key);
        return at < 0 ? -1 : chain(key).get(at)[1];
    }

    public void remove(int key) {
        int at = indexOf(key);
        if (at >= 0) chain(key).remove(at);
    }
}
