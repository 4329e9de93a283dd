# The second cache of a process would find the first one's keys; a single one forgets its capacity.
class LRUCache:
    items = OrderedDict()
    capacity = 3000

    def __init__(self, capacity):
        pass

    def get(self, key):
        if key not in self.items:
            return -1
        self.items.move_to_end(key)
        return self.items[key]

    def put(self, key, value):
        self.items[key] = value
        self.items.move_to_end(key)
        if len(self.items) > self.capacity:
            self.items.popitem(last=False)
