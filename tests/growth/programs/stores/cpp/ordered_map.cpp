class Store {
public:
    void put(int key, int value) { values[key] = value; }

    int get(int key) {
        auto it = values.find(key);
        if (it == values.end()) return -1;
        return it->second;
    }

    bool remove(int key) { return values.erase(key) > 0; }

private:
    map<int, int> values;
};
