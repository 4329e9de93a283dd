# The table grows, but only the low bits of the key choose the list.
class MyHashMap:
    def __init__(self):
        self.count = 0
        self.lists = [[] for _ in range(8)]

    def _list(self, key):
        return self.lists[key & len(self.lists) - 1]

    def put(self, key, value):
        pairs = self._list(key)
        for pair in pairs:
            if pair[0] == key:
                pair[1] = value
                return
        pairs.append([key, value])
        self.count += 1
        if self.count > len(self.lists):
            every = [pair for pairs in self.lists for pair in pairs]
            self.lists = [[] for _ in range(2 * len(self.lists))]
            for pair in every:
                self._list(pair[0]).append(pair)

    def get(self, key):
        for other, value in self._list(key):
            if other == key:
                return value
        return -1

    def remove(self, key):
        pairs = self._list(key)
        for at, pair in enumerate(pairs):
            if pair[0] == key:
                del pairs[at]
                self.count -= 1
                return
