# The values in order must rise; a stack of its own.
def is_valid_bst(root):
    stack, node, last = [], root, None
    while stack or node:
        while node:
            stack.append(node)
            node = node.left
        node = stack.pop()
        if last is not None and node.val <= last:
            return False
        last, node = node.val, node.right
    return True
