# The values are the numbers from 1 on: a table by value, filled depth first with a stack.
def clone_graph(node):
    if not node:
        return node
    found, stack = {}, [node]
    while stack:
        at = stack.pop()
        if at.val not in found:
            found[at.val] = at
            stack.extend(at.neighbors)
    made = {val: Node(val, []) for val in found}
    for val, at in found.items():
        made[val].neighbors.extend(made[each.val] for each in at.neighbors)
    return made[node.val]
