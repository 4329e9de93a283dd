# remove frees the place: keys behind it are no longer found.
class MyHashMap:
    def __init__(self):
        self.places = [None] * 8
        self.count = 0

    def _find(self, key):
        at = hash((key, 1)) % len(self.places)
        while self.places[at] is not None and self.places[at][0] != key:
            at = (at + 1) % len(self.places)
        return at

    def put(self, key, value):
        at = self._find(key)
        self.count += self.places[at] is None
        self.places[at] = (key, value)
        if 2 * self.count > len(self.places):
            pairs = [pair for pair in self.places if pair]
            self.places = [None] * (2 * len(self.places))
            for pair in pairs:
                self.places[self._find(pair[0])] = pair

    def get(self, key):
        pair = self.places[self._find(key)]
        return pair[1] if pair else -1

    def remove(self, key):
        at = self._find(key)
        if self.places[at] is not None:
            self.places[at] = None
            self.count -= 1
