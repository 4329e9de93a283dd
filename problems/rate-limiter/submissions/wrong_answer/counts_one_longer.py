# A request exactly as old as the window still counts.
class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.times = defaultdict(deque)

    def remaining(self, user, now):
        times = self.times[user]
        while times and now - times[0] > self.window:
            times.popleft()
        return self.limit - len(times)

    def allow(self, user, now):
        if self.remaining(user, now) == 0:
            return False
        self.times[user].append(now)
        return True
