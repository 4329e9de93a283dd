// Open addressing without marks: what was pushed on by a removed key moves back.
class MyHashMap {
    struct Place {
        long long key = 0, value = -1;  // value -1: free
    };
    vector<Place> places = vector<Place>(16);
    size_t count = 0;

    size_t home(long long key) const {
        uint64_t mixed = (uint64_t)key;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBu;
        return (mixed ^ mixed >> 31) & (places.size() - 1);
    }
    size_t next(size_t at) const { return (at + 1) & (places.size() - 1); }
    size_t find(long long key) const {
        size_t at = home(key);
        while (places[at].value >= 0 && places[at].key != key) at = next(at);
        return at;
    }

public:
    void put(long long key, long long value) {
        const size_t at = find(key);
        if (places[at].value < 0) ++count;
        places[at] = {key, value};
        if (2 * count <= places.size()) return;
        vector<Place> before(2 * places.size());
        before.swap(places);
        for (const Place& place : before)
            if (place.value >= 0) places[find(place.key)] = place;
    }

    long long get(long long key) const { return places[find(key)].value; }

    void remove(long long key) {
        size_t hole = find(key);
        if (places[hole].value < 0) return;
        --count;
        for (size_t at = next(hole); places[at].value >= 0; at = next(at)) {
            const size_t way = (at - home(places[at].key)) & (places.size() - 1);
            if (way < ((at - hole) & (places.size() - 1))) continue;  // its home lies behind the hole
            places[hole] = places[at];
            hole = at;
        }
        places[hole].value = -1;
    }
};
