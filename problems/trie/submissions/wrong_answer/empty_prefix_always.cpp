// The root is always there, so an empty set seems to have a word that begins with nothing.
class Trie {
    struct Node {
        map<char, Node> next;
        bool end = false;
    };
    Node root;

    Node* find(const string& text) {
        Node* node = &root;
        for (char letter : text) {
            auto found = node->next.find(letter);
            if (found == node->next.end()) return nullptr;
            node = &found->second;
        }
        return node;
    }

public:
    void insert(string word) {
        Node* node = &root;
        for (char letter : word) node = &node->next[letter];
        node->end = true;
    }
    bool search(string word) {
        Node* node = find(word);
        return node && node->end;
    }
    bool startsWith(string prefix) { return find(prefix) != nullptr; }
};
