# Walks down from the root once for every level.
class Solution:
    def levelOrder(self, root):
        result = []
        while True:
            level, stack = [], [(root, 0)] if root else []
            while stack:
                node, depth = stack.pop()
                if depth == len(result):
                    level.append(node.val)
                else:
                    stack.extend((child, depth + 1) for child in reversed(node.children))
            if not level:
                return result
            result.append(level)
