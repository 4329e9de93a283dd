# put takes the first place of a removed key without looking further: a key can stand in the table twice.
class MyHashMap:
    GONE = ("gone", 0)

    def __init__(self):
        self.places = [None] * 8
        self.full = 0

    def _find(self, key, stops):
        at = hash((key, 1)) % len(self.places)
        while self.places[at] is not None and self.places[at][0] != key and not (stops and self.places[at] is self.GONE):
            at = (at + 1) % len(self.places)
        return at

    def put(self, key, value):
        at = self._find(key, True)
        self.full += self.places[at] is None
        self.places[at] = (key, value)
        if 2 * self.full > len(self.places):
            pairs = [pair for pair in self.places if pair and pair is not self.GONE]
            self.places = [None] * (2 * len(self.places))
            self.full = len(pairs)
            for pair in pairs:
                self.places[self._find(pair[0], False)] = pair

    def get(self, key):
        pair = self.places[self._find(key, False)]
        return pair[1] if pair else -1

    def remove(self, key):
        at = self._find(key, False)
        if self.places[at] is not None:
            self.places[at] = self.GONE
