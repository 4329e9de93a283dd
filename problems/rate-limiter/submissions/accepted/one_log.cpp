// One log of all that passed; what leaves the window is taken off its user's count.
class RateLimiter {
    long long limit, window;
    deque<pair<long long, string>> log;
    map<string, long long> count;

public:
    RateLimiter(long long limit, long long window) : limit(limit), window(window) {}

    long long remaining(const string& user, long long now) {
        for (; !log.empty() && log.front().first <= now - window; log.pop_front()) --count[log.front().second];
        return limit - count[user];
    }

    bool allow(const string& user, long long now) {
        if (remaining(user, now) <= 0) return false;
        ++count[user];
        log.emplace_back(now, user);
        return true;
    }
};
