# The parents of all nodes; then up from p, and up from q until the paths meet.
def lowest_common_ancestor(root, p, q):
    parent = {root.val: None}
    stack = [root]
    while stack:
        node = stack.pop()
        for child in (node.left, node.right):
            if child:
                parent[child.val] = node.val
                stack.append(child)
    above = set()
    while p is not None:
        above.add(p)
        p = parent[p]
    while q not in above:
        q = parent[q]
    return q
