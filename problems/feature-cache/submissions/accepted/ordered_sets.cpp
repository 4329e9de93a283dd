// Two ordered sets of (number, key): by the end of life and by the last use.
class FeatureCache {
    using Order = set<pair<long long, string>>;
    struct Entry {
        double value = 0;
        long long end = 0, use = 0;
    };
    long long capacity, ttl, clock = 0;
    map<string, Entry> entries;
    Order ends, uses;

    void remove(const string& key) {
        const auto found = entries.find(key);
        ends.erase({found->second.end, key});
        uses.erase({found->second.use, key});
        entries.erase(found);
    }
    void expire(long long now) {
        while (!ends.empty() && ends.begin()->first <= now) {
            const string key = ends.begin()->second;
            remove(key);
        }
    }

public:
    FeatureCache(long long capacity, long long ttl) : capacity(capacity), ttl(ttl) {}

    void put(const string& key, double value, long long now) {
        expire(now);
        if (entries.count(key)) remove(key);
        if ((long long)entries.size() == capacity) {
            const string oldest = uses.begin()->second;
            remove(oldest);
        }
        entries[key] = {value, now + ttl, ++clock};
        ends.insert({now + ttl, key});
        uses.insert({clock, key});
    }

    optional<double> get(const string& key, long long now) {
        expire(now);
        const auto found = entries.find(key);
        if (found == entries.end()) return {};
        uses.erase({found->second.use, key});
        found->second.use = ++clock;
        uses.insert({clock, key});
        return found->second.value;
    }

    long long size(long long now) {
        expire(now);
        return entries.size();
    }
};
