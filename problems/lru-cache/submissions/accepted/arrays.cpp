// Nodes in arrays, linked by their numbers; place 0 is the ring's mark.
class LRUCache {
public:
    explicit LRUCache(long long capacity)
        : capacity_(capacity), key_(capacity + 1), value_(capacity + 1), older_(capacity + 1), newer_(capacity + 1) {}

    long long get(long long key) {
        const auto found = place_.find(key);
        if (found == place_.end()) return -1;
        touch(found->second);
        return value_[found->second];
    }

    void put(const long long& key, const int& value) {
        auto found = place_.find(key);
        if (found == place_.end()) {
            size_t node = ++used_;
            if (used_ > capacity_) {
                used_ = capacity_;
                node = newer_[0];
                unlink(node);
                place_.erase(key_[node]);
            }
            link(node);
            key_[node] = key;
            found = place_.emplace(key, node).first;
        } else {
            touch(found->second);
        }
        value_[found->second] = value;
    }

private:
    void unlink(size_t node) {
        newer_[older_[node]] = newer_[node];
        older_[newer_[node]] = older_[node];
    }
    void link(size_t node) {
        older_[node] = older_[0];
        newer_[node] = 0;
        newer_[older_[0]] = node;
        older_[0] = node;
    }
    void touch(size_t node) {
        unlink(node);
        link(node);
    }

    size_t capacity_, used_ = 0;
    vector<long long> key_;
    vector<int> value_;
    vector<size_t> older_, newer_;
    unordered_map<long long, size_t> place_;
};
