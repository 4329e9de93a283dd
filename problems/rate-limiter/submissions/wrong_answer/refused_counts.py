# A refused request is written down as well: one who keeps asking is never let in.
class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.times = defaultdict(deque)

    def remaining(self, user, now):
        times = self.times[user]
        while times and now - times[0] >= self.window:
            times.popleft()
        return max(0, self.limit - len(times))

    def allow(self, user, now):
        passes = self.remaining(user, now) > 0
        self.times[user].append(now)
        return passes
