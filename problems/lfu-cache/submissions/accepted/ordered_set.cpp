// All keys in one order: uses, then the time of the last use.
class LFUCache {
    using Rank = tuple<long long, long long, long long>;
    long long capacity, clock = 0;
    set<Rank> order;
    map<long long, pair<Rank, long long>> entries;

    void put_at(long long uses, long long key, long long value) {
        const Rank rank(uses, ++clock, key);
        order.insert(rank);
        entries[key] = {rank, value};
    }
    long long remove(Rank rank) {  // and returns its uses
        order.erase(rank);
        entries.erase(std::get<2>(rank));
        return std::get<0>(rank);
    }

public:
    LFUCache(long long capacity) : capacity(capacity) {}

    long long get(long long key) {
        auto found = entries.find(key);
        if (found == entries.end()) return -1;
        const auto [rank, value] = found->second;
        put_at(remove(rank) + 1, key, value);
        return value;
    }

    void put(long long key, long long value) {
        if (capacity == 0) return;
        auto found = entries.find(key);
        long long uses = 0;
        if (found != entries.end()) uses = remove(found->second.first);
        else if ((long long)entries.size() == capacity) remove(*order.begin());
        put_at(uses + 1, key, value);
    }
};
