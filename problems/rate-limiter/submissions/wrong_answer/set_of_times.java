// A set of times: several requests of one time count once.
class RateLimiter {
    private final int limit;
    private final long window;
    private final Map<String, TreeSet<Long>> times = new HashMap<>();

    public RateLimiter(int limit, long window) {
        this.limit = limit;
        this.window = window;
    }

    public int remaining(String user, long now) {
        TreeSet<Long> passed = times.computeIfAbsent(user, none -> new TreeSet<>());
        passed.headSet(now - window, true).clear();
        return limit - passed.size();
    }

    public boolean allow(String user, long now) {
        if (remaining(user, now) <= 0) return false;
        times.get(user).add(now);
        return true;
    }
}
