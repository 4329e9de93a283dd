class RateLimiter {
    size_t limit;
    long long window;
    unordered_map<string, queue<long long>> times;

public:
    RateLimiter(int limit, long long window) : limit(limit), window(window) {}

    int remaining(string user, long long now) {
        auto& passed = times[user];
        while (!passed.empty() && now - passed.front() >= window) passed.pop();
        return limit - passed.size();
    }

    bool allow(string user, long long now) {
        if (remaining(user, now) == 0) return false;
        times[user].push(now);
        return true;
    }
};
