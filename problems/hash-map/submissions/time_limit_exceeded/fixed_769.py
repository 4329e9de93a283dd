# 769 lists for ever, and the plain remainder.
class MyHashMap:
    def __init__(self):
        self.lists = [[] for _ in range(769)]

    def put(self, key, value):
        for pair in self.lists[key % 769]:
            if pair[0] == key:
                pair[1] = value
                return
        self.lists[key % 769].append([key, value])

    def get(self, key):
        for other, value in self.lists[key % 769]:
            if other == key:
                return value
        return -1

    def remove(self, key):
        pairs = self.lists[key % 769]
        for at, pair in enumerate(pairs):
            if pair[0] == key:
                del pairs[at]
                return
