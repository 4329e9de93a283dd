class Store {
    // every state there ever was, so that a change can be undone
    vector<vector<pair<int, int>>> history;

public:
    Store() { history.push_back({}); }

    void put(int key, int value) {
        auto next = history.back();
        bool known = false;
        for (auto& p : next) {
            if (p.first == key) {
                p.second = value;
                known = true;
            }
        }
        if (!known) next.push_back({key, value});
        history.push_back(next);
    }

    int get(int key) {
        for (auto& p : history.back())
            if (p.first == key) return p.second;
        return -1;
    }

    bool remove(int key) {
        auto next = history.back();
        auto end = remove_if(next.begin(), next.end(), [&](auto& p) { return p.first == key; });
        bool found = end != next.end();
        next.erase(end, next.end());
        history.push_back(next);
        return found;
    }
};
