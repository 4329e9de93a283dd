# Adds an edge only when its other end is met for the first time.
def cloneGraph(node):
    if not node:
        return None
    made = {node: Node(node.val)}
    queue = [node]
    for at in queue:
        for other in at.neighbors:
            if other not in made:
                made[other] = Node(other.val)
                made[at].neighbors.append(made[other])
                made[other].neighbors.append(made[at])
                queue.append(other)
    return made[node]
