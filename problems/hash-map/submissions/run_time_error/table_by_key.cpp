// A place for every key up to a million.
class MyHashMap {
    vector<int> values = vector<int>(1000001, -1);

public:
    void put(int key, int value) { values.at(key) = value; }
    int get(int key) { return values.at(key); }
    void remove(int key) { values.at(key) = -1; }
};
