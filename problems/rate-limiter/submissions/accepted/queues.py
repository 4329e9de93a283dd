class RateLimiter:
    def __init__(self, limit: int, window: int):
        self.limit = limit
        self.window = window
        self.times = defaultdict(deque)

    def remaining(self, user: str, now: int) -> int:
        times = self.times[user]
        while times and now - times[0] >= self.window:
            times.popleft()
        return self.limit - len(times)

    def allow(self, user: str, now: int) -> bool:
        if self.remaining(user, now) == 0:
            return False
        self.times[user].append(now)
        return True
