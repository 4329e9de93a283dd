class Store {
    struct Node {
        Node* child[2] = {nullptr, nullptr};
        int value = 0;
        bool present = false;
    };
    static const int BITS = 30;
    Node* root = new Node();

    Node* find(int key) {
        Node* at = root;
        for (int bit = BITS - 1; bit >= 0 && at; --bit) at = at->child[key >> bit & 1];
        return at;
    }

public:
    void put(int key, int value) {
        Node* at = root;
        for (int bit = BITS - 1; bit >= 0; --bit) {
            Node*& next = at->child[key >> bit & 1];
            if (!next) next = new Node();
            at = next;
        }
        at->value = value;
        at->present = true;
    }

    int get(int key) {
        Node* node = find(key);
        return node && node->present ? node->value : -1;
    }

    bool remove(int key) {
        Node* node = find(key);
        if (!node || !node->present) return false;
        node->present = false;
        return true;
    }
};
