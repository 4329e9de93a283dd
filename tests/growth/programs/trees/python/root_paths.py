def solve(root):
    """The number of paths from the root to a leaf whose sum is even."""
    def walk(node, path):
        path = path + [node.val]
        if not node.left and not node.right:
            return 1 - sum(path) % 2
        return sum(walk(child, path) for child in (node.left, node.right) if child)

    return walk(root, [])
