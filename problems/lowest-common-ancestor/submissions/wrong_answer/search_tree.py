# Goes down as in a search tree.
class Solution:
    def lowestCommonAncestor(self, root: Optional[TreeNode], p: int, q: int) -> int:
        node = root
        while node:
            if p < node.val and q < node.val and node.left:
                node = node.left
            elif p > node.val and q > node.val and node.right:
                node = node.right
            else:
                return node.val
