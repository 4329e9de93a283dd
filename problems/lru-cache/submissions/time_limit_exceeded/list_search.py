# Looks for the key in a list each time: right, and linear in the capacity.
class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.keys, self.values = [], []

    def _use(self, key):
        if key not in self.keys:
            return False
        at = self.keys.index(key)
        self.keys.append(self.keys.pop(at))
        self.values.append(self.values.pop(at))
        return True

    def get(self, key):
        return self.values[-1] if self._use(key) else -1

    def put(self, key, value):
        if self._use(key):
            self.values[-1] = value
            return
        if len(self.keys) == self.capacity:
            del self.keys[0], self.values[0]
        self.keys.append(key)
        self.values.append(value)
