# A put under a key that is there replaces the value only: the entry dies at its first time.
class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.values, self.puts = OrderedDict(), {}

    def _expire(self, now):
        for key in [key for key, time in self.puts.items() if now - time >= self.ttl]:
            del self.puts[key], self.values[key]

    def put(self, key, value, now):
        self._expire(now)
        if key not in self.values and len(self.values) == self.capacity:
            oldest, _ = self.values.popitem(last=False)
            del self.puts[oldest]
        self.values[key] = value
        self.values.move_to_end(key)
        self.puts.setdefault(key, now)

    def get(self, key, now):
        self._expire(now)
        if key not in self.values:
            return None
        self.values.move_to_end(key)
        return self.values[key]

    def size(self, now):
        self._expire(now)
        return len(self.values)
