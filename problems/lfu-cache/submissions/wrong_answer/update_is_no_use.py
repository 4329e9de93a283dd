# Replacing a value counts no use.
class LFUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values, self.uses = {}, {}
        self.keys = defaultdict(OrderedDict)

    def _use(self, key):
        self.keys[self.uses.get(key, 0)].pop(key, None)
        self.uses[key] = self.uses.get(key, 0) + 1
        self.keys[self.uses[key]][key] = True

    def get(self, key):
        if key not in self.values:
            return -1
        self._use(key)
        return self.values[key]

    def put(self, key, value):
        if self.capacity == 0:
            return
        if key in self.values:
            self.values[key] = value
            return
        if len(self.values) == self.capacity:
            fewest = min(uses for uses, keys in self.keys.items() if keys)
            oldest, _ = self.keys[fewest].popitem(last=False)
            del self.values[oldest], self.uses[oldest]
        self.values[key] = value
        self._use(key)
