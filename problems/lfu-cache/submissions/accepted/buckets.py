class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = {}
        self.uses = {}
        self.keys = defaultdict(OrderedDict)  # by the number of uses, the oldest use first
        self.fewest = 0

    def _use(self, key):
        uses = self.uses.get(key, 0)
        if uses:
            del self.keys[uses][key]
            if uses == self.fewest and not self.keys[uses]:
                self.fewest += 1
        self.uses[key] = uses + 1
        self.keys[uses + 1][key] = True

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self._use(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if self.capacity == 0:
            return
        if key not in self.values:
            if len(self.values) == self.capacity:
                oldest, _ = self.keys[self.fewest].popitem(last=False)
                del self.values[oldest], self.uses[oldest]
            self.fewest = 1
        self.values[key] = value
        self._use(key)
