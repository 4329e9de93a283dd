# A heap of deaths and a heap of uses. An entry of either that no longer holds is skipped when it comes up.
class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl, self.clock = capacity, ttl, 0
        self.entries = {}  # key: [value, end, number of the last use]
        self.ends, self.uses = [], []

    def _expire(self, now):
        while self.ends and self.ends[0][0] <= now:
            end, key = heapq.heappop(self.ends)
            if key in self.entries and self.entries[key][1] == end:
                del self.entries[key]

    def _use(self, key):
        self.clock += 1
        self.entries[key][2] = self.clock
        heapq.heappush(self.uses, (self.clock, key))

    def put(self, key, value, now):
        self._expire(now)
        while key not in self.entries and len(self.entries) == self.capacity:
            use, oldest = heapq.heappop(self.uses)
            if oldest in self.entries and self.entries[oldest][2] == use:
                del self.entries[oldest]
        self.entries[key] = [value, now + self.ttl, 0]
        heapq.heappush(self.ends, (now + self.ttl, key))
        self._use(key)

    def get(self, key, now):
        self._expire(now)
        if key in self.entries:
            self._use(key)
            return self.entries[key][0]

    def size(self, now):
        self._expire(now)
        return len(self.entries)
