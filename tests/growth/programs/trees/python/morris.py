class Solution:
    def solve(self, root: Optional[TreeNode]) -> int:
        checksum, node = 0, root
        while node:
            if node.left is None:
                checksum = (checksum * 31 + node.val) % 1000003
                node = node.right
                continue
            before = node.left
            while before.right and before.right is not node:
                before = before.right
            if before.right is None:
                before.right = node
                node = node.left
            else:
                before.right = None
                checksum = (checksum * 31 + node.val) % 1000003
                node = node.right
        return checksum
