# The stack hands out the right child first.
def levelOrder(root):
    levels = {}
    stack = [(root, 0)]
    while stack:
        node, depth = stack.pop()
        if node:
            levels.setdefault(depth, []).append(node.val)
            stack.append((node.left, depth + 1))
            stack.append((node.right, depth + 1))
    return [levels[d] for d in sorted(levels)]
