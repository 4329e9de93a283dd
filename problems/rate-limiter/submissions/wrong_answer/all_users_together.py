# One queue for everybody.
class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.times = deque()

    def remaining(self, user, now):
        while self.times and now - self.times[0] >= self.window:
            self.times.popleft()
        return self.limit - len(self.times)

    def allow(self, user, now):
        if self.remaining(user, now) == 0:
            return False
        self.times.append(now)
        return True
