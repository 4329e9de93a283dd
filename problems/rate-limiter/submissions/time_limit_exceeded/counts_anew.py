# Counts all requests of the user for each call.
class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.times = defaultdict(list)

    def remaining(self, user, now):
        return self.limit - sum(now - time < self.window for time in self.times[user])

    def allow(self, user, now):
        if self.remaining(user, now) == 0:
            return False
        self.times[user].append(now)
        return True
