# The stack hands out the last child first.
def levelOrder(root):
    levels = {}
    stack = [(root, 0)] if root else []
    while stack:
        node, depth = stack.pop()
        levels.setdefault(depth, []).append(node.val)
        stack.extend((child, depth + 1) for child in node.children)
    return [levels[d] for d in sorted(levels)]
