// A new key does not bring the fewest uses back to 1.
class LFUCache {
    int capacity, fewest = 1;
    map<int, pair<int, int>> entries;  // value, uses
    map<int, list<int>> keys;

    void use(int key) {
        auto& [value, uses] = entries[key];
        keys[uses].remove(key);
        while (uses == fewest && keys[fewest].empty()) ++fewest;
        keys[++uses].push_back(key);
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        if (!entries.count(key)) return -1;
        use(key);
        return entries[key].first;
    }

    void put(int key, int value) {
        if (capacity == 0) return;
        if (entries.count(key)) {
            entries[key].first = value;
            use(key);
            return;
        }
        if ((int)entries.size() == capacity) {
            while (keys[fewest].empty() && fewest < 100000) ++fewest;
            entries.erase(keys[fewest].front());
            keys[fewest].pop_front();
        }
        entries[key] = {value, 1};
        keys[1].push_back(key);
    }
};
