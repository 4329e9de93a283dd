# Every use puts an entry on a heap; one that a later use has made old is thrown away when it comes up.
class LFUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}  # key: [uses, time of the last use, key, value]
        self.heap = []
        self.clock = 0

    def _push(self, uses, key, value):
        self.clock += 1
        self.entries[key] = (uses, self.clock, key, value)
        heapq.heappush(self.heap, self.entries[key])

    def get(self, key):
        if key not in self.entries:
            return -1
        uses, _, _, value = self.entries[key]
        self._push(uses + 1, key, value)
        return value

    def put(self, key, value):
        if not self.capacity:
            return
        if key in self.entries:
            self._push(self.entries[key][0] + 1, key, value)
            return
        while len(self.entries) == self.capacity:
            entry = heapq.heappop(self.heap)
            if self.entries.get(entry[2]) is entry:
                del self.entries[entry[2]]
        self._push(1, key, value)
