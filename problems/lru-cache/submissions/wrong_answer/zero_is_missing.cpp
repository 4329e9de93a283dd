// A value of 0 is taken for a key that is not there.
class LRUCache {
    int capacity;
    list<int> order;
    unordered_map<int, pair<int, list<int>::iterator>> items;

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        auto found = items.find(key);
        if (found == items.end() || !found->second.first) return -1;
        order.splice(order.end(), order, found->second.second);
        return found->second.first;
    }

    void put(int key, int value) {
        auto found = items.find(key);
        if (found != items.end()) {
            found->second.first = value;
            order.splice(order.end(), order, found->second.second);
            return;
        }
        if ((int)items.size() == capacity) {
            items.erase(order.front());
            order.pop_front();
        }
        items[key] = {value, order.insert(order.end(), key)};
    }
};
