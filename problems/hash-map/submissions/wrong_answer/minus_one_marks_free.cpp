// -1 marks a free place, but it is a key as well.
class MyHashMap {
    vector<pair<int, int>> places = vector<pair<int, int>>(16, {-1, -1});
    int count = 0;

    size_t find(int key) {
        size_t at = ((uint32_t)key * 2654435769u >> 12) % places.size();
        while (places[at].first != -1 && places[at].first != key) at = (at + 1) % places.size();
        return at;
    }

public:
    void put(int key, int value) {
        const size_t at = find(key);
        if (places[at].first == -1) ++count;
        places[at] = {key, value};
        if (2 * count > (int)places.size()) {
            vector<pair<int, int>> before(2 * places.size(), {-1, -1});
            before.swap(places);
            for (auto& pair : before)
                if (pair.first != -1) places[find(pair.first)] = pair;
        }
    }
    int get(int key) { return places[find(key)].second; }
    void remove(int key) { places[find(key)].second = -1; }
};
