# Takes a value of 0 for the end of the list.
def reverseList(head):
    result = None
    while head and head.val:
        result = ListNode(head.val, result)
        head = head.next
    return result
