# A value of 0 is taken for a key that is not there.
class MyHashMap:
    def __init__(self):
        self.rows = [[] for _ in range(16411)]

    def row(self, key):
        return self.rows[key * 2654435761 % 4294967291 % len(self.rows)]

    def put(self, key, value):
        self.remove(key)
        self.row(key).append((key, value))

    def get(self, key):
        return next((value for k, value in self.row(key) if k == key), None) or -1

    def remove(self, key):
        row = self.row(key)
        row[:] = [pair for pair in row if pair[0] != key]
