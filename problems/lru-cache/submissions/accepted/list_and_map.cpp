class LRUCache {
    int capacity;
    list<pair<int, int>> items;  // newest first
    unordered_map<int, list<pair<int, int>>::iterator> at;

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        auto found = at.find(key);
        if (found == at.end()) return -1;
        items.splice(items.begin(), items, found->second);
        return found->second->second;
    }

    void put(int key, int value) {
        auto found = at.find(key);
        if (found != at.end()) {
            found->second->second = value;
            items.splice(items.begin(), items, found->second);
            return;
        }
        if ((int)items.size() == capacity) {
            at.erase(items.back().first);
            items.pop_back();
        }
        items.emplace_front(key, value);
        at[key] = items.begin();
    }
};
