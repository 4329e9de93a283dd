class Solution {
    static class Trie {
        Trie[] next = new Trie[26];
    }

    public int solve(String[] words) {
        Trie root = new Trie();
        int prefixes = 0;
        for (String word : words) {
            Trie node = root;
            for (int i = 0; i < word.length(); i++) {
                int c = word.charAt(i) - 'a';
                if (node.next[c] == null) {
                    node.next[c] = new Trie();
                    prefixes++;
                }
                node = node.next[c];
            }
        }
        return prefixes;
    }
}
