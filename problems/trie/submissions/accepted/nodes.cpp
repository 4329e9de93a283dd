class Trie {
    struct Node {
        unique_ptr<Node> next[26];
        bool end = false;
    };
    Node root;
    bool any = false;

    Node* find(const string& text) {
        Node* node = &root;
        for (char letter : text) {
            node = node->next[letter - 'a'].get();
            if (!node) return nullptr;
        }
        return node;
    }

public:
    void insert(string word) {
        any = true;
        Node* node = &root;
        for (char letter : word) {
            auto& next = node->next[letter - 'a'];
            if (!next) next = make_unique<Node>();
            node = next.get();
        }
        node->end = true;
    }

    bool search(string word) {
        Node* node = find(word);
        return node && node->end;
    }

    bool startsWith(string prefix) { return any && find(prefix); }
};
