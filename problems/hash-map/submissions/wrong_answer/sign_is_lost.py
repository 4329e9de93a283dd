# Keys are compared after their sign is gone.
class MyHashMap:
    def __init__(self):
        self.lists = [[] for _ in range(4096)]

    def _list(self, key):
        return self.lists[hash((key, 1)) % 4096]

    def put(self, key, value):
        key = abs(key)
        self.remove(key)
        self._list(key).append((key, value))

    def get(self, key):
        key = abs(key)
        return next((value for other, value in self._list(key) if other == key), -1)

    def remove(self, key):
        key = abs(key)
        pairs = self._list(key)
        pairs[:] = [pair for pair in pairs if pair[0] != key]
