# An entry is thrown out only when somebody asks for it: until then it takes the room of a live one.
class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.entries = OrderedDict()

    def put(self, key, value, now):
        self.entries.pop(key, None)
        if len(self.entries) == self.capacity:
            self.entries.popitem(last=False)
        self.entries[key] = (value, now)

    def get(self, key, now):
        if key not in self.entries:
            return None
        value, time = self.entries[key]
        if now - time >= self.ttl:
            del self.entries[key]
            return None
        self.entries.move_to_end(key)
        return value

    def size(self, now):
        return sum(now - time < self.ttl for _, time in self.entries.values())
