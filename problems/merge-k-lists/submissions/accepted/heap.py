class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [(node.val, i) for i, node in enumerate(lists) if node]
        heapq.heapify(heap)
        front = last = ListNode()
        while heap:
            value, i = heap[0]
            last.next = last = lists[i]
            lists[i] = last.next
            if lists[i]:
                heapq.heapreplace(heap, (lists[i].val, i))
            else:
                heapq.heappop(heap)
        return front.next
