# Hands values up instead of nodes, and takes the value 0 for nothing found.
class Solution:
    def lowestCommonAncestor(self, root: Optional[TreeNode], p: int, q: int) -> int:
        def find(node):
            if node is None:
                return None
            if node.val in (p, q):
                return node.val
            left, right = find(node.left), find(node.right)
            return node.val if left and right else left or right

        return find(root) or 0
