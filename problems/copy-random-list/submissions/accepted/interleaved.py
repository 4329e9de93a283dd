# Each copy stands behind its original for a while; then both lists are pulled apart again.
def copy_random_list(head):
    at = head
    while at:
        at.next = Node(at.val, at.next)
        at = at.next.next
    at = head
    while at:
        at.next.random = at.random.next if at.random else None
        at = at.next.next
    result = head.next if head else None
    at = head
    while at:
        copy = at.next
        at.next = copy.next
        copy.next = at.next.next if at.next else None
        at = at.next
    return result
