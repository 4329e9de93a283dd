# Looks through a list for each neighbour's copy.
def cloneGraph(node):
    if not node:
        return None
    old, new = [node], [Node(node.val)]
    for i, at in enumerate(old):
        for other in at.neighbors:
            place = next((j for j, each in enumerate(old) if each is other), None)
            if place is None:
                place = len(old)
                old.append(other)
                new.append(Node(other.val))
            new[i].neighbors.append(new[place])
    return new[0]
