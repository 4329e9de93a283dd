from collections import OrderedDict


class Store:
    def __init__(self):
        self.items = OrderedDict()

    def put(self, key: int, value: int) -> None:
        self.items[key] = value
        self.items.move_to_end(key)

    def get(self, key: int) -> int:
        if key not in self.items:
            return -1
        self.items.move_to_end(key)
        return self.items[key]

    def remove(self, key: int) -> bool:
        return self.items.pop(key, None) is not None
