# 1009 lists for ever, and the plain remainder.
class MyHashMap:
    def __init__(self):
        self.lists = [[] for _ in range(1009)]

    def _at(self, key):
        for at, pair in enumerate(self.lists[key % 1009]):
            if pair[0] == key:
                return at
        return -1

    def put(self, key, value):
        at = self._at(key)
        if at < 0:
            self.lists[key % 1009].append([key, value])
        else:
            self.lists[key % 1009][at][1] = value

    def get(self, key):
        at = self._at(key)
        return -1 if at < 0 else self.lists[key % 1009][at][1]

    def remove(self, key):
        at = self._at(key)
        if at >= 0:
            del self.lists[key % 1009][at]
