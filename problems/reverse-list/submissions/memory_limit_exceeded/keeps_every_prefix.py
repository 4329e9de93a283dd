# Remembers the reversed values after every single step.
class Solution:
    def reverseList(self, head):
        steps = [[]]
        while head:
            steps.append([head.val] + steps[-1])
            head = head.next
        result = None
        for value in reversed(steps[-1]):
            result = ListNode(value, result)
        return result
