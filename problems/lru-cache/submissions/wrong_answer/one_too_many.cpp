// Keeps capacity + 1 keys.
class LRUCache {
    int capacity;
    list<pair<int, int>> items;
    unordered_map<int, list<pair<int, int>>::iterator> at;

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        if (!at.count(key)) return -1;
        items.splice(items.begin(), items, at[key]);
        return at[key]->second;
    }

    void put(int key, int value) {
        if (at.count(key)) {
            at[key]->second = value;
            items.splice(items.begin(), items, at[key]);
            return;
        }
        if ((int)items.size() > capacity) {
            at.erase(items.back().first);
            items.pop_back();
        }
        items.emplace_front(key, value);
        at[key] = items.begin();
    }
};
