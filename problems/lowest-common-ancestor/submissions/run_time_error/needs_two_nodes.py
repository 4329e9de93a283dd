# Waits for two nodes to be found; p and q are one when they are equal.
class Solution:
    def lowestCommonAncestor(self, root: Optional[TreeNode], p: int, q: int) -> int:
        answer = None

        def found(node):
            nonlocal answer
            if node is None:
                return 0
            count = found(node.left) + found(node.right) + (node.val in (p, q))
            if count == 2 and answer is None:
                answer = node
            return count

        found(root)
        return answer.val
