# Compares each node with its children only.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        stack = [root]
        while stack:
            node = stack.pop()
            if node is None:
                continue
            if node.left and node.left.val >= node.val or node.right and node.right.val <= node.val:
                return False
            stack += [node.left, node.right]
        return True
