# Walks down from the root once for every level.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        result = []
        while True:
            level = []
            stack = [(root, 0)]
            while stack:
                node, depth = stack.pop()
                if node is None:
                    continue
                if depth == len(result):
                    level.append(node.val)
                else:
                    stack.append((node.right, depth + 1))
                    stack.append((node.left, depth + 1))
            if not level:
                return result
            result.append(level)
