// The nodes are rows of a table that grows; row 0 is the root.
class Trie {
    private int[][] next = new int[16][];
    private boolean[] end = new boolean[16];
    private int rows = 1;
    private boolean any;

    public void insert(String word) {
        any = true;
        int node = 0;
        for (char letter : word.toCharArray()) {
            if (next[node] == null) next[node] = new int[26];
            if (next[node][letter - 'a'] == 0) {
                if (rows == end.length) {
                    next = Arrays.copyOf(next, 2 * rows);
                    end = Arrays.copyOf(end, 2 * rows);
                }
                next[node][letter - 'a'] = rows++;
            }
            node = next[node][letter - 'a'];
        }
        end[node] = true;
    }

    public boolean search(String word) {
        int node = find(word);
        return node >= 0 && end[node];
    }

    public boolean startsWith(String prefix) {
        return any && find(prefix) >= 0;
    }

    private int find(String text) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            if (next[node] == null) return -1;
            node = next[node][text.charAt(i) - 'a'];
            if (node == 0) return -1;
        }
        return node;
    }
}
