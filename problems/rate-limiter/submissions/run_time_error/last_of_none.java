// A circle of the last `limit` times: with the limit 0 it has no place at all.
class RateLimiter {
    private final int limit;
    private final long window;
    private final Map<String, long[]> times = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();

    public RateLimiter(int limit, long window) {
        this.limit = limit;
        this.window = window;
    }

    private long[] passed(String user) {
        return times.computeIfAbsent(user, none -> {
            long[] never = new long[limit];
            Arrays.fill(never, -window);
            return never;
        });
    }

    public int remaining(String user, long now) {
        return (int) Arrays.stream(passed(user)).filter(time -> now - time >= window).count();
    }

    public boolean allow(String user, long now) {
        long[] circle = passed(user);
        int at = next.getOrDefault(user, 0);
        if (now - circle[at] < window) return false;
        circle[at] = now;
        next.put(user, (at + 1) % limit);
        return true;
    }
}
