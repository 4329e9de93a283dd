#include <unordered_map>

class MyHashMap {
    std::unordered_map<int, int> table;

public:
    void put(int key, int value) { table[key] = value; }
    int get(int key) {
        auto found = table.find(key);
        return found == table.end() ? -1 : found->second;
    }
    void remove(int key) { table.erase(key); }
};
