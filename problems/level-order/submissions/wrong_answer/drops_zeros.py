# Takes a node with the value 0 for a missing one.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        row = [root] if root else []
        result = []
        while row:
            result.append([node.val for node in row])
            row = [c for node in row for c in (node.left, node.right) if c and c.val]
        return result
