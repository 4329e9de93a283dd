// Marks of removed keys stay, and only living keys make the table grow: at last a search finds no free place.
class MyHashMap {
    struct Place {
        int key = 0, value = 0, state = 0;  // 0 free, 1 held, 2 removed
    };
    vector<Place> places = vector<Place>(1024);
    size_t count = 0;

    size_t find(int key) {
        size_t at = ((uint32_t)key * 2654435769u >> 8) % places.size();
        while (places[at].state == 2 || (places[at].state == 1 && places[at].key != key)) at = (at + 1) % places.size();
        return at;
    }

public:
    void put(int key, int value) {
        const size_t at = find(key);
        count += places[at].state == 0;
        places[at] = {key, value, 1};
        if (2 * count <= places.size()) return;
        vector<Place> before(2 * places.size());
        before.swap(places);
        for (auto& place : before)
            if (place.state == 1) places[find(place.key)] = place;
    }
    int get(int key) {
        const Place& place = places[find(key)];
        return place.state == 1 ? place.value : -1;
    }
    void remove(int key) {
        Place& place = places[find(key)];
        if (place.state == 1) place.state = 2, --count;
    }
};
