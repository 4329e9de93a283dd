class FeatureCache {
    struct Entry {
        double value;
        long long time;
        list<string>::iterator put, use;
    };
    size_t capacity;
    long long ttl;
    list<string> puts, uses;  // the oldest first
    unordered_map<string, Entry> entries;

    void remove(string key) {
        auto found = entries.find(key);
        puts.erase(found->second.put);
        uses.erase(found->second.use);
        entries.erase(found);
    }
    void expire(long long now) {
        while (!puts.empty() && now - entries[puts.front()].time >= ttl) remove(puts.front());
    }

public:
    FeatureCache(int capacity, long long ttl) : capacity(capacity), ttl(ttl) {}

    void put(string key, double value, long long now) {
        expire(now);
        if (entries.count(key)) remove(key);
        else if (entries.size() == capacity) remove(uses.front());
        entries[key] = {value, now, puts.insert(puts.end(), key), uses.insert(uses.end(), key)};
    }

    optional<double> get(string key, long long now) {
        expire(now);
        auto found = entries.find(key);
        if (found == entries.end()) return nullopt;
        uses.splice(uses.end(), uses, found->second.use);
        return found->second.value;
    }

    int size(long long now) {
        expire(now);
        return entries.size();
    }
};
