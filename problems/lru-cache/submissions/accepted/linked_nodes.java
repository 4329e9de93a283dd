// A ring of nodes: the oldest stands behind the ring's mark, the newest before it.
class LRUCache {
    private static class Node {
        int key, value;
        Node older = this, newer = this;
    }

    private final int capacity;
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Node mark = new Node();

    public LRUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        Node node = nodes.get(key);
        if (node == null) return -1;
        unlink(node);
        append(node);
        return node.value;
    }

    public void put(int key, int value) {
        Node node = nodes.get(key);
        if (node == null) {
            node = nodes.size() == capacity ? nodes.remove(mark.newer.key) : new Node();
            node.key = key;
            nodes.put(key, node);
        }
        unlink(node);
        node.value = value;
        append(node);
    }

    private static void unlink(Node node) {
        node.older.newer = node.newer;
        node.newer.older = node.older;
    }

    private void append(Node node) {
        node.older = mark.older;
        node.newer = mark;
        node.older.newer = mark.older = node;
    }
}
