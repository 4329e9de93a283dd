# A key that was removed comes back with its old uses.
class LFUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.clock = 0
        self.values, self.uses, self.last = {}, Counter(), {}

    def _use(self, key):
        self.clock += 1
        self.uses[key] += 1
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
            del self.values[min(self.values, key=lambda k: (self.uses[k], self.last[k]))]
        self.values[key] = value
        self._use(key)
