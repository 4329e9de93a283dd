# Stops one node early.
class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        previous = None
        while head and head.next:
            following = head.next
            head.next = previous
            previous = head
            head = following
        return previous
