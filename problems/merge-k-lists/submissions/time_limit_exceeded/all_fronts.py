# Looks at the front of every list for each node.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        lists = [node for node in lists if node]
        front = last = ListNode()
        while lists:
            i = min(range(len(lists)), key=lambda k: lists[k].val)
            last.next = last = lists[i]
            lists[i] = last.next
            if not lists[i]:
                lists.pop(i)
        return front.next
