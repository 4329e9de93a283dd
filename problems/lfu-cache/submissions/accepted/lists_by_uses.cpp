class LFUCache {
    struct Entry {
        int value, uses;
        list<int>::iterator place;
    };
    size_t capacity;
    int fewest = 1;
    unordered_map<int, Entry> entries;
    unordered_map<int, list<int>> keys;  // by uses, the oldest use first

    void use(int key, Entry& entry) {
        keys[entry.uses].erase(entry.place);
        if (entry.uses == fewest && keys[fewest].empty()) ++fewest;
        list<int>& later = keys[++entry.uses];
        entry.place = later.insert(later.end(), key);
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        auto found = entries.find(key);
        if (found == entries.end()) return -1;
        use(key, found->second);
        return found->second.value;
    }

    void put(int key, int value) {
        if (capacity == 0) return;
        auto found = entries.find(key);
        if (found != entries.end()) {
            found->second.value = value;
            use(key, found->second);
            return;
        }
        if (entries.size() == capacity) {
            entries.erase(keys[fewest].front());
            keys[fewest].pop_front();
        }
        fewest = 1;
        entries[key] = {value, 1, keys[1].insert(keys[1].end(), key)};
    }
};
