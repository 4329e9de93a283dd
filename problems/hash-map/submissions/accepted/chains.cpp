class MyHashMap {
    struct Node {
        int key, value;
        Node* next;
    };
    vector<Node*> heads = vector<Node*>(16);
    size_t count = 0;
    int bits = 4;

    Node** find(int key) {  // where the key hangs, or the end of its chain
        Node** at = &heads[(uint32_t)key * 2654435769u >> (32 - bits)];
        while (*at && (*at)->key != key) at = &(*at)->next;
        return at;
    }

    void grow() {
        vector<Node*> before(2 * heads.size());
        before.swap(heads);
        ++bits;
        for (Node* node : before)
            while (node) {
                Node* next = node->next;
                Node** head = &heads[(uint32_t)node->key * 2654435769u >> (32 - bits)];
                node->next = *head;
                *head = node;
                node = next;
            }
    }

public:
    void put(int key, int value) {
        Node** at = find(key);
        if (*at) {
            (*at)->value = value;
            return;
        }
        *at = new Node{key, value, nullptr};
        if (++count > heads.size()) grow();
    }

    int get(int key) {
        Node* node = *find(key);
        return node ? node->value : -1;
    }

    void remove(int key) {
        Node** at = find(key);
        if (!*at) return;
        Node* gone = *at;
        *at = gone->next;
        delete gone;
        --count;
    }
};
