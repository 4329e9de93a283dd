import bisect


class Store:
    def __init__(self):
        self.keys = []
        self.values = []

    def put(self, key, value):
        i = bisect.bisect_left(self.keys, key)
        if i < len(self.keys) and self.keys[i] == key:
            self.values[i] = value
        else:
            self.keys.insert(i, key)
            self.values.insert(i, value)

    def get(self, key):
        i = bisect.bisect_left(self.keys, key)
        return self.values[i] if i < len(self.keys) and self.keys[i] == key else -1

    def remove(self, key):
        i = bisect.bisect_left(self.keys, key)
        if i == len(self.keys) or self.keys[i] != key:
            return False
        self.keys.pop(i)
        self.values.pop(i)
        return True
