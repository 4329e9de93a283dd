# A heap of (value, node): nodes with equal values can't be compared.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [(node.val, node) for node in lists if node]
        heapq.heapify(heap)
        front = last = ListNode()
        while heap:
            _, node = heapq.heappop(heap)
            last.next = last = node
            if node.next:
                heapq.heappush(heap, (node.next.val, node.next))
        return front.next
