# A value of 0 is taken for a key that is not there.
class MyHashMap:
    def __init__(self):
        self.values = {}

    def put(self, key, value):
        self.values[key] = value

    def get(self, key):
        return self.values.get(key) or -1

    def remove(self, key):
        self.values.pop(key, None)
