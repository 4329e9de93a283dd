// An empty list is put on the heap as null.
class Solution {
    public ListNode mergeKLists(ListNode[] lists) {
        PriorityQueue<ListNode> fronts = new PriorityQueue<>((a, b) -> Integer.compare(a.val, b.val));
        fronts.addAll(Arrays.asList(lists));
        ListNode before = new ListNode(0), last = before;
        while (!fronts.isEmpty()) {
            last.next = fronts.remove();
            last = last.next;
            if (last.next != null) fronts.add(last.next);
        }
        return before.next;
    }
}
