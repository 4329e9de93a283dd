# Starts from a dummy node and leaves it at the end of the result.
class Solution:
    def reverseList(self, head):
        previous = ListNode(0)
        while head:
            following = head.next
            head.next = previous
            previous = head
            head = following
        return previous
