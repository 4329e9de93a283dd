class Store {
    static class Node {
        final int key;
        Integer value;
        Node left, right;

        Node(int key, Integer value) {
            this.key = key;
            this.value = value;
        }
    }

    private Node root;

    public void put(int key, int value) {
        if (root == null) {
            root = new Node(key, value);
            return;
        }
        Node node = root;
        while (node.key != key) {
            Node next = key < node.key ? node.left : node.right;
            if (next == null) {
                next = new Node(key, value);
                if (key < node.key) node.left = next;
                else node.right = next;
            }
            node = next;
        }
        node.value = value;
    }

    public int get(int key) {
        Node node = find(key);
        return node == null || node.value == null ? -1 : node.value;
    }

    public boolean remove(int key) {
        Node node = find(key);
        if (node == null || node.value == null) return false;
        node.value = null;
        return true;
    }

    private Node find(int key) {
        Node node = root;
        while (node != null && node.key != key) node = key < node.key ? node.left : node.right;
        return node;
    }
}
