# Open addressing with marks for removed keys. Marks count as full, and a table built anew has none.
class MyHashMap:
    FREE, GONE = object(), object()

    def __init__(self):
        self._build(8, [])

    def _build(self, size, pairs):
        self.keys, self.values = [self.FREE] * size, [0] * size
        self.full = 0
        for key, value in pairs:
            self.put(key, value)

    def _find(self, key):
        """The key's place, or the free place at which the search for it ends."""
        mask = len(self.keys) - 1
        at = key ^ key >> 15
        at = at * 0x2C1B3C6D & 0xFFFFFFFF
        at = (at ^ at >> 12) * 0x297A2D39 & 0xFFFFFFFF
        at = (at ^ at >> 15) & mask
        while self.keys[at] is not self.FREE and self.keys[at] != key:
            at = at + 1 & mask
        return at

    def put(self, key, value):
        at = self._find(key)
        if self.keys[at] is self.FREE:
            self.keys[at] = key
            self.full += 1
        self.values[at] = value
        if 3 * self.full > 2 * len(self.keys):
            pairs = [pair for pair in zip(self.keys, self.values) if pair[0] is not self.GONE and pair[0] is not self.FREE]
            size = 8
            while size < 3 * len(pairs):
                size *= 2
            self._build(size, pairs)

    def get(self, key):
        at = self._find(key)
        return -1 if self.keys[at] is self.FREE else self.values[at]

    def remove(self, key):
        at = self._find(key)
        if self.keys[at] is not self.FREE:
            self.keys[at] = self.GONE
