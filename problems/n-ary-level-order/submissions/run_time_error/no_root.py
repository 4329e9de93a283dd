# Doesn't ask whether there is a root.
class Solution:
    def levelOrder(self, root):
        result, row = [], [root]
        while row:
            result.append([node.val for node in row])
            row = [child for node in row for child in node.children]
        return result
