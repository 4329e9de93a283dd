# Every node gets the list of the values below it, and looks for the greatest and the smallest.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def values(node):
            """None when the rule is broken somewhere below."""
            if node is None:
                return []
            left, right = values(node.left), values(node.right)
            if left is None or right is None:
                return None
            if left and max(left) >= node.val or right and min(right) <= node.val:
                return None
            return left + [node.val] + right

        return values(root) is not None
