# Asks for the root's value first.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def valid(node, low, high):
            if not low < node.val < high:
                return False
            return (node.left is None or valid(node.left, low, node.val)) and (
                node.right is None or valid(node.right, node.val, high))

        return valid(root, -math.inf, math.inf)
