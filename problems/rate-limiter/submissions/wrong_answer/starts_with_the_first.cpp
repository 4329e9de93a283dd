// A window begins with the first request and is empty again when it is over: the count starts from nothing.
class RateLimiter {
    struct Window {
        long long start = 0, count = 0;
    };
    long long limit, window;
    map<string, Window> windows;

    Window& current(const string& user, long long now) {
        Window& found = windows[user];
        if (now - found.start >= window) found = {now, 0};
        return found;
    }

public:
    RateLimiter(long long limit, long long window) : limit(limit), window(window) {}

    long long remaining(const string& user, long long now) { return limit - current(user, now).count; }

    bool allow(const string& user, long long now) {
        Window& found = current(user, now);
        if (found.count == 0) found.start = now;
        if (found.count == limit) return false;
        ++found.count;
        return true;
    }
};
