def solve(head):
    dummy = ListNode(float("-inf"))
    while head:
        node, head = head, head.next
        place = dummy
        while place.next and place.next.val < node.val:
            place = place.next
        node.next = place.next
        place.next = node
    return dummy.next
