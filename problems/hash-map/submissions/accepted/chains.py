# Lists of pairs; the table doubles when it holds as many keys as lists. The product of a large odd number mixes the key.
class MyHashMap:
    def __init__(self):
        self.count, self.bits = 0, 3
        self.lists = [[] for _ in range(8)]

    def _list(self, key):
        return self.lists[(key * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) >> 64 - self.bits]

    def put(self, key: int, value: int) -> None:
        pairs = self._list(key)
        for pair in pairs:
            if pair[0] == key:
                pair[1] = value
                return
        pairs.append([key, value])
        self.count += 1
        if self.count > len(self.lists):
            self._grow()

    def _grow(self):
        before = self.lists
        self.bits += 1
        self.lists = [[] for _ in range(2 * len(before))]
        for pairs in before:
            for pair in pairs:
                self._list(pair[0]).append(pair)

    def get(self, key: int) -> int:
        for other, value in self._list(key):
            if other == key:
                return value
        return -1

    def remove(self, key: int) -> None:
        pairs = self._list(key)
        for at, pair in enumerate(pairs):
            if pair[0] == key:
                pairs[at] = pairs[-1]
                pairs.pop()
                self.count -= 1
                return
