class RateLimiter {
    private final int limit;
    private final long window;
    private final Map<String, ArrayDeque<Long>> times = new HashMap<>();

    public RateLimiter(int limit, long window) {
        this.limit = limit;
        this.window = window;
    }

    public int remaining(String user, long now) {
        ArrayDeque<Long> passed = times.computeIfAbsent(user, none -> new ArrayDeque<>());
        while (!passed.isEmpty() && now - passed.peekFirst() >= window) passed.removeFirst();
        return limit - passed.size();
    }

    public boolean allow(String user, long now) {
        if (remaining(user, now) == 0) return false;
        times.get(user).addLast(now);
        return true;
    }
}
