# All times are kept; the first one that counts is searched for.
class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.passed = {}

    def remaining(self, user, now):
        times = self.passed.get(user, [])
        return self.limit - len(times) + bisect.bisect_right(times, now - self.window)

    def allow(self, user, now):
        passes = self.remaining(user, now) >= 1
        if passes:
            self.passed.setdefault(user, []).append(now)
        return passes
