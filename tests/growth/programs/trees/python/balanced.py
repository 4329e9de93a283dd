class Solution:
    def height(self, root):
        if root is None:
            return 0
        return 1 + max(self.height(root.left), self.height(root.right))

    def is_balanced(self, root):
        if root is None:
            return True
        if abs(self.height(root.left) - self.height(root.right)) > 1:
            return False
        return self.is_balanced(root.left) and self.is_balanced(root.right)

    def solve(self, root: Optional[TreeNode]) -> int:
        return int(self.is_balanced(root))
