# Halves positions of the level order, as if no child were missing.
def lowestCommonAncestor(root, p, q):
    row, values = collections.deque([root]), []
    while row:
        node = row.popleft()
        values.append(node.val)
        row.extend(child for child in (node.left, node.right) if child)
    i, j = values.index(p) + 1, values.index(q) + 1
    while i != j:
        i, j = min(i, j), max(i, j) // 2
    return values[i - 1]
