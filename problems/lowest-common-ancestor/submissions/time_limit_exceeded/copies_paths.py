# Every node keeps a copy of the whole path to it.
class Solution:
    def lowestCommonAncestor(self, root: Optional[TreeNode], p: int, q: int) -> int:
        paths = {}
        row = [(root, [])]
        while row:
            below = []
            for node, path in row:
                path = path + [node.val]
                if node.val in (p, q):
                    paths[node.val] = path
                below += [(child, path) for child in (node.left, node.right) if child]
            row = below
        return [a for a, b in zip(paths[p], paths[q]) if a == b][-1]
