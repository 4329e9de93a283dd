// All pairs in one row, which is searched. It passes all cases in time; its growth does not pass.
class MyHashMap {
    vector<int> keys, values;

    size_t find(int key) { return std::find(keys.begin(), keys.end(), key) - keys.begin(); }

public:
    void put(int key, int value) {
        const size_t at = find(key);
        if (at == keys.size()) keys.push_back(key), values.push_back(value);
        values[at] = value;
    }
    int get(int key) {
        const size_t at = find(key);
        return at == keys.size() ? -1 : values[at];
    }
    void remove(int key) {
        const size_t at = find(key);
        if (at == keys.size()) return;
        keys[at] = keys.back(), values[at] = values.back();
        keys.pop_back(), values.pop_back();
    }
};
