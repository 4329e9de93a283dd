# A get makes the entry young again.
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
        if key not in self.entries:
            return None
        value, _ = self.entries.pop(key)
        self.entries[key] = (value, now)
        return value

    def size(self, now):
        self._expire(now)
        return len(self.entries)
