class Solution:
    def copyRandomList(self, head: 'Optional[Node]') -> 'Optional[Node]':
        made = {None: None}
        at = head
        while at:
            made[at] = Node(at.val)
            at = at.next
        at = head
        while at:
            made[at].next = made[at.next]
            made[at].random = made[at.random]
            at = at.next
        return made[head]
