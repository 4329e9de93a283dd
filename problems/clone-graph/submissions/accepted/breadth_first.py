class Solution:
    def cloneGraph(self, node: Optional['Node']) -> Optional['Node']:
        if node is None:
            return None
        made = {node: Node(node.val)}
        queue = deque([node])
        while queue:
            at = queue.popleft()
            for neighbor in at.neighbors:
                if neighbor not in made:
                    made[neighbor] = Node(neighbor.val)
                    queue.append(neighbor)
                made[at].neighbors.append(made[neighbor])
        return made[node]
