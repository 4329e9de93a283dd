# Counts from the last multiple of the window: twice the limit can pass around it.
class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.count = Counter()

    def remaining(self, user, now):
        return self.limit - self.count[user, now // self.window]

    def allow(self, user, now):
        if self.remaining(user, now) == 0:
            return False
        self.count[user, now // self.window] += 1
        return True
