# A ring of nodes: the oldest stands behind the ring's mark, the newest before it.
class Node:
    __slots__ = ("key", "value", "older", "newer")


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.mark = Node()
        self.mark.older = self.mark.newer = self.mark

    def _unlink(self, node):
        node.older.newer, node.newer.older = node.newer, node.older

    def _append(self, node):
        node.older, node.newer = self.mark.older, self.mark
        node.older.newer = self.mark.older = node

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return -1
        self._unlink(node)
        self._append(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is None:
            if len(self.nodes) == self.capacity:
                oldest = self.mark.newer
                self._unlink(oldest)
                del self.nodes[oldest.key]
            node = self.nodes[key] = Node()
            node.key = key
        else:
            self._unlink(node)
        node.value = value
        self._append(node)
