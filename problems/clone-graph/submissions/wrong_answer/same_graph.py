# Returns what it was given.
class Solution:
    def cloneGraph(self, node):
        return node
