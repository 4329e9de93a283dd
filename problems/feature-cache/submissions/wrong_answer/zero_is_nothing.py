# A value of 0 is taken for no value.
class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.entries = OrderedDict()

    def _expire(self, now):
        for key in [key for key, (_, time) in self.entries.items() if now - time >= self.ttl]:
            del self.entries[key]

    def put(self, key, value, now):
        self._expire(now)
        self.entries.pop(key, None)
        if len(self.entries) == self.capacity:
            self.entries.popitem(last=False)
        self.entries[key] = (value, now)

    def get(self, key, now):
        self._expire(now)
        value, time = self.entries.get(key, (None, 0))
        if not value:
            return None
        self.entries.move_to_end(key)
        return value

    def size(self, now):
        self._expire(now)
        return len(self.entries)
