# Looks at every key for the one that goes.
class LFUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.clock = 0
        self.values, self.uses, self.last = {}, {}, {}

    def _use(self, key):
        self.clock += 1
        self.uses[key] = self.uses.get(key, 0) + 1
        self.last[key] = self.clock

    def get(self, key):
        if key not in self.values:
            return -1
        self._use(key)
        return self.values[key]

    def put(self, key, value):
        if self.capacity == 0:
            return
        if key not in self.values and len(self.values) == self.capacity:
            oldest = min(self.values, key=lambda k: (self.uses[k], self.last[k]))
            del self.values[oldest], self.uses[oldest], self.last[oldest]
        self.values[key] = value
        self._use(key)
