class MyHashMap {
    private static class Node {
        final int key;
        int value;
        Node next;

        Node(int key, int value, Node next) {
            this.key = key;
            this.value = value;
            this.next = next;
        }
    }

    private Node[] heads = new Node[16];
    private int count;

    private int place(int key) {
        int mixed = key * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & heads.length - 1;
    }

    private Node find(int key) {
        Node node = heads[place(key)];
        while (node != null && node.key != key) node = node.next;
        return node;
    }

    public void put(int key, int value) {
        Node node = find(key);
        if (node != null) {
            node.value = value;
            return;
        }
        if (++count > heads.length) grow();
        heads[place(key)] = new Node(key, value, heads[place(key)]);
    }

    private void grow() {
        Node[] before = heads;
        heads = new Node[2 * before.length];
        for (Node node : before) {
            for (; node != null; node = node.next) heads[place(node.key)] = new Node(node.key, node.value, heads[place(node.key)]);
        }
    }

    public int get(int key) {
        Node node = find(key);
        return node == null ? -1 : node.value;
    }

    public void remove(int key) {
        Node gone = find(key);
        if (gone == null) return;
        count--;
        int place = place(key);
        if (heads[place] == gone) {
            heads[place] = gone.next;
            return;
        }
        Node node = heads[place];
        while (node.next != gone) node = node.next;
        node.next = gone.next;
    }
}
