class Solution:
    def solve(self, head: Optional[ListNode]) -> Optional[ListNode]:
        if head is None or head.next is None:
            return head
        last = self.solve(head.next)
        head.next.next = head
        head.next = None
        return last
