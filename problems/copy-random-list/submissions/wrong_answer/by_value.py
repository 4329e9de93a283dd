# Finds the copies by their values.
class Solution:
    def copyRandomList(self, head):
        made = {}
        first = last = Node(0)
        at = head
        while at:
            last.next = made[at.val] = Node(at.val)
            last = last.next
            at = at.next
        at, copy = head, first.next
        while at:
            copy.random = made[at.random.val] if at.random else None
            at, copy = at.next, copy.next
        return first.next
