from collections import deque


class Solution:
    def solve(self, root: Optional[TreeNode]) -> int:
        queue = deque([root])
        widest = 0
        while queue:
            widest = max(widest, len(queue))
            for _ in range(len(queue)):
                node = queue.popleft()
                for child in (node.left, node.right):
                    if child:
                        queue.append(child)
        return widest
