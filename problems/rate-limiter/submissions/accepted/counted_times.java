// Per user a sorted map from a time to how many had passed up to then.
class RateLimiter {
    private final int limit;
    private final long window;
    private final Map<String, TreeMap<Long, Integer>> passed = new TreeMap<>();

    public RateLimiter(int limit, long window) {
        this.limit = limit;
        this.window = window;
    }

    private static int upTo(TreeMap<Long, Integer> times, long time) {
        Map.Entry<Long, Integer> last = times.floorEntry(time);
        return last == null ? 0 : last.getValue();
    }

    public int remaining(String user, long now) {
        TreeMap<Long, Integer> times = passed.getOrDefault(user, new TreeMap<>());
        return limit - (upTo(times, now) - upTo(times, now - window));
    }

    public boolean allow(String user, long now) {
        if (remaining(user, now) <= 0) return false;
        TreeMap<Long, Integer> times = passed.computeIfAbsent(user, none -> new TreeMap<>());
        times.put(now, upTo(times, now) + 1);
        return true;
    }
}
