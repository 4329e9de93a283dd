struct Treap {
    int key, value;
    unsigned priority;
    Treap *left = nullptr, *right = nullptr;
};

class Store {
    Treap* root = nullptr;
    mt19937 rng{20240229};

    // keys below `key` go left
    static void split(Treap* t, int key, Treap*& l, Treap*& r) {
        if (!t) {
            l = r = nullptr;
        } else if (t->key < key) {
            l = t;
            split(t->right, key, t->right, r);
        } else {
            r = t;
            split(t->left, key, l, t->left);
        }
    }
    static Treap* merge(Treap* l, Treap* r) {
        if (!l || !r) return l ? l : r;
        if (l->priority > r->priority) {
            l->right = merge(l->right, r);
            return l;
        }
        r->left = merge(l, r->left);
        return r;
    }
    Treap* find(int key) {
        Treap* t = root;
        while (t && t->key != key) t = key < t->key ? t->left : t->right;
        return t;
    }

public:
    void put(int key, int value) {
        if (Treap* t = find(key)) {
            t->value = value;
            return;
        }
        Treap *l, *r;
        split(root, key, l, r);
        root = merge(merge(l, new Treap{key, value, static_cast<unsigned>(rng())}), r);
    }

    int get(int key) {
        Treap* t = find(key);
        return t ? t->value : -1;
    }

    bool remove(int key) {
        Treap *l, *middle, *r;
        split(root, key, l, r);
        split(r, key + 1, middle, r);
        bool found = middle != nullptr;
        delete middle;
        root = merge(l, r);
        return found;
    }
};
