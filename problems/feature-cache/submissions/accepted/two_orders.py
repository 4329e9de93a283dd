class FeatureCache:
    def __init__(self, capacity: int, ttl: int):
        self.capacity = capacity
        self.ttl = ttl
        self.values = OrderedDict()  # the least recently used first
        self.puts = OrderedDict()    # the oldest put first

    def _expire(self, now):
        while self.puts:
            key, time = next(iter(self.puts.items()))
            if now - time < self.ttl:
                return
            del self.puts[key], self.values[key]

    def put(self, key: str, value: float, now: int) -> None:
        self._expire(now)
        if key not in self.values and len(self.values) == self.capacity:
            oldest, _ = self.values.popitem(last=False)
            del self.puts[oldest]
        self.values[key], self.puts[key] = value, now
        self.values.move_to_end(key)
        self.puts.move_to_end(key)

    def get(self, key: str, now: int) -> Optional[float]:
        self._expire(now)
        if key not in self.values:
            return None
        self.values.move_to_end(key)
        return self.values[key]

    def size(self, now: int) -> int:
        self._expire(now)
        return len(self.values)
