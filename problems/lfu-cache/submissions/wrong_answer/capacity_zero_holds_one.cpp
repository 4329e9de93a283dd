// Makes room only when there is something to remove: a cache of capacity 0 keeps a key all the same.
class LFUCache {
    int capacity, clock = 0;
    map<int, array<int, 3>> entries;  // uses, last use, value
    set<array<int, 3>> order;         // uses, last use, key

    void use(int key, int value) {
        auto& [uses, last, kept] = entries[key];
        order.erase({uses, last, key});
        ++uses, last = ++clock, kept = value;
        order.insert({uses, last, key});
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        if (!entries.count(key)) return -1;
        use(key, entries[key][2]);
        return entries[key][2];
    }

    void put(int key, int value) {
        if (!entries.count(key) && !entries.empty() && (int)entries.size() >= capacity) {
            entries.erase((*order.begin())[2]);
            order.erase(order.begin());
        }
        use(key, value);
    }
};
