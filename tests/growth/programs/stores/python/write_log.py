from bisect import bisect_left


class Store:
    """Sorted keys, and a log of what was written since they were last sorted."""

    def __init__(self):
        self.keys, self.values, self.log = [], [], []

    def put(self, key, value):
        self.log.append((key, value))
        if len(self.log) ** 2 > len(self.keys) + 16:
            items = dict(zip(self.keys, self.values))
            items.update(self.log)
            self.keys = sorted(key for key, value in items.items() if value is not None)
            self.values = [items[key] for key in self.keys]
            self.log = []

    def get(self, key):
        for written, value in reversed(self.log):
            if written == key:
                return -1 if value is None else value
        place = bisect_left(self.keys, key)
        return self.values[place] if place < len(self.keys) and self.keys[place] == key else -1

    def remove(self, key):
        if self.get(key) == -1:
            return False
        self.put(key, None)
        return True
