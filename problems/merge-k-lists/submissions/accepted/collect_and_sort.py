# Sorts all nodes and links them anew.
def merge_k_lists(lists):
    nodes = []
    for node in lists:
        while node:
            nodes.append(node)
            node = node.next
    nodes.sort(key=lambda node: node.val)
    for node, following in zip(nodes, nodes[1:] + [None]):
        node.next = following
    return nodes[0] if nodes else None
