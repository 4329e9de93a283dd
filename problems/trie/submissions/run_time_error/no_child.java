// Walks on from a child that is not there.
class Trie {
    private final Trie[] next = new Trie[26];
    private boolean end, any;

    public void insert(String word) {
        any = true;
        Trie node = this;
        for (char letter : word.toCharArray()) {
            if (node.next[letter - 'a'] == null) node.next[letter - 'a'] = new Trie();
            node = node.next[letter - 'a'];
        }
        node.end = true;
    }

    private Trie find(String text) {
        Trie node = this;
        for (char letter : text.toCharArray()) node = node.next[letter - 'a'];
        return node;
    }

    public boolean search(String word) {
        return find(word).end;
    }

    public boolean startsWith(String prefix) {
        return any && find(prefix) != null;
    }
}
