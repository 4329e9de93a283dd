class Store {
    static constexpr int BUCKETS = 997;
    vector<list<pair<int, int>>> buckets;

    list<pair<int, int>>& bucketOf(int key) { return buckets[key % BUCKETS]; }

public:
    Store() : buckets(BUCKETS) {}

    void put(int key, int value) {
        for (auto& entry : bucketOf(key)) {
            if (entry.first == key) {
                entry.second = value;
                return;
            }
        }
        bucketOf(key).emplace_back(key, value);
    }

    int get(int key) {
        for (auto& [k, v] : bucketOf(key))
            if (k == key) return v;
        return -1;
    }

    bool remove(int key) {
        auto& bucket = bucketOf(key);
        for (auto it = bucket.begin(); it != bucket.end(); ++it) {
            if (it->first == key) {
                bucket.erase(it);
                return true;
            }
        }
        return false;
    }
};
