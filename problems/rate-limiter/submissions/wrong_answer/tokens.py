# A bucket of tokens: they come back little by little, not each after a whole window.
class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.state = {}

    def _tokens(self, user, now):
        tokens, last = self.state.get(user, (self.limit * self.window, now))
        return min(self.limit * self.window, tokens + (now - last) * self.limit)

    def remaining(self, user, now):
        return self._tokens(user, now) // self.window

    def allow(self, user, now):
        tokens = self._tokens(user, now)
        if tokens < self.window:
            return False
        self.state[user] = (tokens - self.window, now)
        return True
