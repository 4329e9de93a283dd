# Builds a new list, each value in front of the earlier ones.
def reverse_list(head):
    result = None
    while head is not None:
        result = ListNode(head.val, result)
        head = head.next
    return result
