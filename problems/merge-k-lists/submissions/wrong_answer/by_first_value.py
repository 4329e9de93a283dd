# Sorts the lists by their first values and joins them end to end.
def mergeKLists(lists):
    front = last = ListNode()
    for node in sorted((one for one in lists if one), key=lambda one: one.val):
        last.next = node
        while last.next:
            last = last.next
    return front.next
