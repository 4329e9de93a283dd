// The end of a life is stored as an int.
class FeatureCache {
    struct Entry {
        double value;
        int end;
    };
    size_t capacity;
    long long ttl;
    list<pair<string, Entry>> entries;  // the least recently used first

    void expire(long long now) {
        entries.remove_if([now](const auto& entry) { return entry.second.end <= now; });
    }
    auto find(const string& key) {
        return find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
    }

public:
    FeatureCache(int capacity, long long ttl) : capacity(capacity), ttl(ttl) {}

    void put(string key, double value, long long now) {
        expire(now);
        auto found = find(key);
        if (found != entries.end()) entries.erase(found);
        else if (entries.size() == capacity) entries.pop_front();
        entries.push_back({key, {value, (int)(now + ttl)}});
    }
    optional<double> get(string key, long long now) {
        expire(now);
        auto found = find(key);
        if (found == entries.end()) return nullopt;
        entries.splice(entries.end(), entries, found);
        return found->second.value;
    }
    int size(long long now) {
        expire(now);
        return entries.size();
    }
};
