class Node:
    def __init__(self, key, value):
        self.key, self.value = key, value
        self.left = self.right = None


class Store:
    def __init__(self):
        self.root = None

    def find(self, key):
        """The node of the key, and its parent."""
        parent, node = None, self.root
        while node and node.key != key:
            parent, node = node, node.left if key < node.key else node.right
        return node, parent

    def put(self, key, value):
        node, parent = self.find(key)
        if node:
            node.value = value
        elif not parent:
            self.root = Node(key, value)
        elif key < parent.key:
            parent.left = Node(key, value)
        else:
            parent.right = Node(key, value)

    def get(self, key):
        node, _ = self.find(key)
        return -1 if node is None or node.value is None else node.value

    def remove(self, key):
        node, _ = self.find(key)
        if node is None or node.value is None:
            return False
        node.value = None
        return True
