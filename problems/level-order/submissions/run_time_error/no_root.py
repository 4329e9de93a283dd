# Doesn't ask whether there is a root.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        result, row = [], [root]
        while row:
            result.append([node.val for node in row])
            row = [c for node in row for c in (node.left, node.right) if c]
        return result
